package io.caregateway.smartcards.virtual.use;

import static io.caregateway.smartcards.virtual.CardSite.DENSHAM;
import static io.caregateway.smartcards.virtual.CardSite.OFFICER;
import static io.caregateway.smartcards.virtual.Person.PASSCODE;
import static io.caregateway.smartcards.virtual.Person.passcode;
import static io.caregateway.smartcards.virtual.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.safeguards.audit.Act;
import io.caregateway.smartcards.issuer.CertificateRegister;
import io.caregateway.smartcards.issuer.RevocationReason;
import io.caregateway.smartcards.issuer.Standing;
import io.caregateway.smartcards.virtual.CardRefusal;
import io.caregateway.smartcards.virtual.CardRefused;
import io.caregateway.smartcards.virtual.CardSite;
import io.caregateway.smartcards.virtual.CardState;
import io.caregateway.smartcards.virtual.Person;
import io.caregateway.smartcards.virtual.care.CardCare;
import io.caregateway.smartcards.virtual.factor.SecondFactor;
import io.caregateway.smartcards.virtual.key.KeyBook;
import io.caregateway.smartcards.virtual.key.KeyLocks;
import io.caregateway.smartcards.virtual.key.LockedKey;
import io.caregateway.testing.PostgresExtension;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class OwnCardTest {

  @RegisterExtension
  static final PostgresExtension DB = PostgresExtension.withSchemas("keys", "audit", "cards");

  @TempDir static Path home;

  @SuppressWarnings("NullAway.Init")
  private CardSite site;

  @SuppressWarnings("NullAway.Init")
  private OwnCard own;

  @SuppressWarnings("NullAway.Init")
  private Person amara;

  @BeforeEach
  void enrol() {
    site = new CardSite(DB.run(), home, letter -> {});
    own = site.the(OwnCard.class);
    amara = Person.enrolled(site);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void isRenewedInTheLastNinetyDaysWithANewKey() {
    KeyBook.Held before = held();
    site.at(before.certificate().getNotAfter().toInstant().minus(Duration.ofDays(91)));
    assertRefused(this::renew, CardRefusal.TOO_EARLY_TO_RENEW);

    site.passes(Duration.ofDays(2));
    renew();

    assertThat(site.recorded().act()).isEqualTo(Act.CARD_RENEWED);
    KeyBook.Held after = held();
    assertThat(after.certificate().getPublicKey())
        .isNotEqualTo(before.certificate().getPublicKey());
    assertThat(site.card(amara.card).expiresAt())
        .isEqualTo(after.certificate().getNotAfter().toInstant());
    assertThat(site.the(CertificateRegister.class).standing(before.certificate()))
        .isInstanceOfSatisfying(
            Standing.Revoked.class,
            revoked -> assertThat(revoked.reason()).isEqualTo(RevocationReason.SUPERSEDED));
    assertThat(amara.signs(PASSCODE, amara.code()).certificate()).isEqualTo(after.certificate());
  }

  @Test
  void getsAnotherPasscode() {
    own.changePasscode(
        DENSHAM, amara.card, amara.by, passcode(PASSCODE), amara.code(), passcode("314159"));

    assertThat(site.recorded().act()).isEqualTo(Act.CARD_CHANGED);
    assertRefused(() -> amara.signs(PASSCODE, amara.code()), CardRefusal.SECRET_WRONG);
    amara.signs("314159", amara.code());
  }

  @Test
  void getsAnotherPasscodeAfterItsKeyWasRenewed() {
    site.at(held().certificate().getNotAfter().toInstant().minus(Duration.ofDays(1)));
    renew();
    KeyBook.Held renewed = held();

    own.changePasscode(
        DENSHAM, amara.card, amara.by, passcode(PASSCODE), amara.code(), passcode("314159"));

    assertThat(held().key().generation()).isEqualTo(renewed.key().generation());
    assertThat(amara.signs("314159", amara.code()).certificate()).isEqualTo(renewed.certificate());
    assertRefused(() -> amara.signs(PASSCODE, amara.code()), CardRefusal.SECRET_WRONG);
  }

  @Test
  void keepsItsPasscodeFromWhoeverDoesNotKnowIt() {
    assertRefused(
        () ->
            own.changePasscode(
                DENSHAM,
                amara.card,
                amara.by,
                passcode("999888"),
                amara.code(),
                passcode("314159")),
        CardRefusal.SECRET_WRONG);
    amara.signs(PASSCODE, amara.code());
  }

  @Test
  void endsAtOnceWhenReportedLost() {
    own.reportLost(DENSHAM, amara.card, amara.by);

    assertThat(site.recorded().act()).isEqualTo(Act.CARD_REVOKED);
    assertThat(site.card(amara.card).state()).isEqualTo(CardState.REVOKED);
    assertRefused(() -> amara.signs(PASSCODE, amara.code()), CardRefusal.SECRET_WRONG);
    assertThat(site.recorded().reason()).isEqualTo("IS_REVOKED");
  }

  @Test
  void isNobodyElses() {
    assertRefused(() -> own.reportLost(DENSHAM, amara.card, OFFICER), CardRefusal.NOT_THE_PERSON);
  }

  @Test
  void keepsEveryCertificateThatASessionMayRestOn() {
    KeyBook.Held before = held();
    site.at(before.certificate().getNotAfter().toInstant().minus(Duration.ofDays(1)));
    renew();

    assertThat(site.in(DENSHAM, () -> site.the(CertificateRegister.class).of(amara.card)))
        .containsExactlyInAnyOrder(
            CertificateRegister.Named.of(before.certificate()),
            CertificateRegister.Named.of(held().certificate()));
  }

  @Test
  void isNotRenewedWhileItIsSuspended() {
    site.at(held().certificate().getNotAfter().toInstant().minus(Duration.ofDays(1)));
    site.the(CardCare.class).suspend(DENSHAM, amara.card, OFFICER, "On leave");

    assertRefused(this::renew, CardRefusal.IS_SUSPENDED);
    assertThat(site.recorded().act()).isEqualTo(Act.CARD_RENEWED);
    assertThat(site.recorded().reason()).isEqualTo("IS_SUSPENDED");
  }

  @Test
  void aPasscodeIsNotChangedOverAKeyThatWasRenewedMeanwhile() throws Exception {
    KeyBook.Held before = held();
    CompletableFuture<@Nullable Void> change =
        site.in(
            DENSHAM,
            () -> {
              var jdbc = site.the(JdbcClient.class);
              jdbc.sql("select id from cards.factor where card = ? for update")
                  .param(amara.card)
                  .query(UUID.class)
                  .list();
              SecondFactor.Code code = amara.code();
              var changing =
                  CompletableFuture.runAsync(
                      () ->
                          own.changePasscode(
                              DENSHAM,
                              amara.card,
                              amara.by,
                              passcode(PASSCODE),
                              code,
                              passcode("314159")));
              Awaitility.await().until(() -> waitsForALock(jdbc));
              site.the(KeyBook.class)
                  .keep(amara.card, next(before), before.certificate(), before.issuers());
              return changing;
            });

    assertThatThrownBy(change::join).hasCauseInstanceOf(CardRefused.class);
    assertThat(site.recorded().reason()).isEqualTo("BUSY");
    assertThat(held().key().generation()).isEqualTo(before.key().generation() + 1);
  }

  private static boolean waitsForALock(JdbcClient jdbc) {
    return jdbc.sql(
            "select count(*) > 0 from pg_stat_activity where wait_event_type = 'Lock' and query like"
                + " '%cards.factor%'")
        .query(Boolean.class)
        .single();
  }

  private LockedKey next(KeyBook.Held before) {
    try {
      KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
      keys.initialize(new ECGenParameterSpec("secp256r1"));
      return site.the(KeyLocks.class)
          .lock(
              amara.card,
              before.key().generation() + 1,
              keys.generateKeyPair().getPrivate(),
              passcode(PASSCODE));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private void renew() {
    own.renew(DENSHAM, amara.card, amara.by, passcode(PASSCODE), amara.code());
  }

  private KeyBook.Held held() {
    return site.in(DENSHAM, () -> site.the(KeyBook.class).of(amara.card)).orElseThrow();
  }
}
