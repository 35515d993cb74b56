package io.caregateway.smartcards.virtual.care;

import static io.caregateway.smartcards.virtual.CardSite.DENSHAM;
import static io.caregateway.smartcards.virtual.CardSite.OFFICER;
import static io.caregateway.smartcards.virtual.CardSite.SPONSOR;
import static io.caregateway.smartcards.virtual.Person.PASSCODE;
import static io.caregateway.smartcards.virtual.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.safeguards.audit.Act;
import io.caregateway.smartcards.issuer.CertificateRegister;
import io.caregateway.smartcards.issuer.Standing;
import io.caregateway.smartcards.virtual.CardRefusal;
import io.caregateway.smartcards.virtual.CardSite;
import io.caregateway.smartcards.virtual.CardState;
import io.caregateway.smartcards.virtual.Person;
import io.caregateway.smartcards.virtual.factor.Factors;
import io.caregateway.smartcards.virtual.factor.SecondFactor;
import io.caregateway.smartcards.virtual.key.KeyBook;
import io.caregateway.testing.PostgresExtension;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class CardCareTest {

  @RegisterExtension
  static final PostgresExtension DB = PostgresExtension.withSchemas("keys", "audit", "cards");

  @TempDir static Path home;
  private static CardSite site;
  private static CardCare care;

  @SuppressWarnings("NullAway.Init")
  private Person amara;

  @SuppressWarnings("NullAway.Init")
  private X509Certificate certificate;

  @BeforeAll
  static void start() {
    site = new CardSite(DB.run(), home, letter -> {});
    care = site.the(CardCare.class);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @BeforeEach
  void enrol() {
    amara = Person.enrolled(site);
    certificate =
        site.in(DENSHAM, () -> site.the(KeyBook.class).of(amara.card)).orElseThrow().certificate();
  }

  @Test
  void aSuspendedCardIsHeldUntilItIsGivenBack() {
    care.suspend(DENSHAM, amara.card, OFFICER, "On leave");

    assertThat(site.recorded().act()).isEqualTo(Act.CARD_SUSPENDED);
    assertThat(standing()).isInstanceOf(Standing.Revoked.class);
    assertRefused(() -> amara.signs(PASSCODE, amara.code()), CardRefusal.IS_SUSPENDED);

    care.restore(DENSHAM, amara.card, OFFICER);

    assertThat(site.recorded().act()).isEqualTo(Act.CARD_RESTORED);
    assertThat(standing()).isInstanceOf(Standing.Good.class);
    amara.signs(PASSCODE, amara.code());
  }

  @Test
  void aRevokedCardIsGoneForGoodAndItsKeyWithIt() {
    care.revoke(DENSHAM, amara.card, OFFICER, "Left the practice");

    assertThat(site.recorded().act()).isEqualTo(Act.CARD_REVOKED);
    assertThat(standing()).isInstanceOf(Standing.Revoked.class);
    assertThat(site.in(DENSHAM, () -> site.the(KeyBook.class).of(amara.card))).isEmpty();
    assertRefused(() -> amara.signs(PASSCODE, amara.code()), CardRefusal.SECRET_WRONG);
    assertThat(site.recorded().reason()).isEqualTo("IS_REVOKED");
    assertRefused(() -> care.restore(DENSHAM, amara.card, OFFICER), CardRefusal.IS_REVOKED);
  }

  @Test
  void anOfficerUnlocks() {
    for (int i = 0; i < 3; i++) {
      assertRefused(
          () -> amara.signs(PASSCODE, new SecondFactor.Code("12345")), CardRefusal.SECRET_WRONG);
    }
    assertThat(site.card(amara.card).state()).isEqualTo(CardState.LOCKED);

    care.unlock(DENSHAM, amara.card, OFFICER);

    assertThat(site.recorded().act()).isEqualTo(Act.CARD_UNLOCKED);
    amara.signs(PASSCODE, amara.code());
  }

  @Test
  void whoLostTheOnlyDeviceOrForgotThePasscodeEnrolsAgain() {
    care.startAgain(DENSHAM, amara.card, OFFICER);

    assertThat(site.recorded().act()).isEqualTo(Act.CARD_APPROVED);
    assertThat(site.card(amara.card).state()).isEqualTo(CardState.APPROVED);
    assertThat(site.card(amara.card).expiresAt()).isNull();
    assertThat(standing()).isInstanceOf(Standing.Revoked.class);
    assertRefused(() -> amara.signs(PASSCODE, amara.code()), CardRefusal.SECRET_WRONG);
    assertThat(site.recorded().reason()).isEqualTo("NOT_ENROLLED");

    Person again = amara.enrolledAgain("314159");
    again.signs("314159", again.code());
    assertThat(site.in(DENSHAM, () -> site.the(Factors.class).of(amara.card))).hasSize(1);
    assertRefused(() -> amara.signs(PASSCODE, amara.code()), CardRefusal.SECRET_WRONG);
  }

  @Test
  void aCardIsTakenBackNeitherByItsPersonNorByItsSponsor() {
    assertRefused(
        () -> care.startAgain(DENSHAM, amara.card, amara.by), CardRefusal.PERSON_MAY_NOT_DECIDE);
    assertRefused(
        () -> care.startAgain(DENSHAM, amara.card, SPONSOR), CardRefusal.SPONSOR_MAY_NOT_DECIDE);
    amara.signs(PASSCODE, amara.code());
  }

  @Test
  void anOfficerLeavesTheirOwnCardToAnother() {
    assertRefused(
        () -> care.suspend(DENSHAM, amara.card, amara.by, "Me"), CardRefusal.PERSON_MAY_NOT_DECIDE);
    assertThat(site.card(amara.card).state()).isEqualTo(CardState.ACTIVE);
  }

  @Test
  void anExpiredCardIsRefusedAtOnceAndItsKeyDestroyedSoon() {
    CardSite later = new CardSite(DB.run(), home, letter -> {});
    try (later) {
      later.at(certificate.getNotAfter().toInstant());
      assertThat(later.card(amara.card).state()).isEqualTo(CardState.EXPIRED);

      assertThat(later.the(Expiry.class).run(DENSHAM)).isPositive();

      assertThat(later.records(Act.CARD_EXPIRED)).isNotEmpty();
      assertThat(later.in(DENSHAM, () -> later.the(KeyBook.class).of(amara.card))).isEmpty();
      assertThat(later.the(Expiry.class).run(DENSHAM)).isZero();
    }
  }

  @Test
  void lastsTwoYears() {
    Duration life = Duration.between(site.now(), certificate.getNotAfter().toInstant());
    assertThat(life).isBetween(Duration.ofDays(729), Duration.ofDays(731));
  }

  private Standing standing() {
    return site.the(CertificateRegister.class).standing(certificate);
  }
}
