package io.caregateway.smartcards.virtual.use;

import static io.caregateway.smartcards.virtual.CardSite.BRANDON;
import static io.caregateway.smartcards.virtual.CardSite.DENSHAM;
import static io.caregateway.smartcards.virtual.CardSite.ORIGIN;
import static io.caregateway.smartcards.virtual.Person.PASSCODE;
import static io.caregateway.smartcards.virtual.Person.passcode;
import static io.caregateway.smartcards.virtual.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Outcome;
import io.caregateway.safeguards.encryption.BlindIndex;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.smartcards.profile.CardProfile;
import io.caregateway.smartcards.proof.CardProof;
import io.caregateway.smartcards.proof.CardTrust;
import io.caregateway.smartcards.proof.ChallengeLimits;
import io.caregateway.smartcards.proof.ChallengeScope;
import io.caregateway.smartcards.proof.Challenges;
import io.caregateway.smartcards.proof.Nonce;
import io.caregateway.smartcards.proof.ProvenCard;
import io.caregateway.smartcards.virtual.By;
import io.caregateway.smartcards.virtual.CardRefusal;
import io.caregateway.smartcards.virtual.CardSite;
import io.caregateway.smartcards.virtual.CardState;
import io.caregateway.smartcards.virtual.Person;
import io.caregateway.smartcards.virtual.factor.SecondFactor;
import io.caregateway.testing.PostgresExtension;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class CardUseTest {

  @RegisterExtension
  static final PostgresExtension DB = PostgresExtension.withSchemas("keys", "audit", "cards");

  private static final String SITE = "https://gateway.example:8443";
  private static final SecondFactor WRONG = new SecondFactor.Code("12345");

  @TempDir static Path home;
  private static CardSite site;

  @SuppressWarnings("NullAway.Init")
  private Person amara;

  @BeforeAll
  static void start() {
    site = new CardSite(DB.run(), home, letter -> {});
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @BeforeEach
  void enrol() {
    amara = Person.enrolled(site);
  }

  @Test
  void isProvenAsAPhysicalCardIs() {
    Challenges challenges =
        new Challenges(
            site.the(PracticeTransactions.class),
            site.the(JdbcClient.class),
            site.the(BlindIndex.class),
            ChallengeLimits.DEFAULT,
            site.the(Clock.class));
    ChallengeScope scope = new ChallengeScope(SITE, SignOnChallenge.PURPOSE, DENSHAM);
    Nonce nonce = challenges.issue(scope, "192.0.2.7");
    SecondFactor code = amara.code();

    SignedChallenge signed =
        site.the(CardUse.class)
            .sign(
                DENSHAM,
                amara.holder.uid(),
                passcode(PASSCODE),
                code,
                new SignOnChallenge(SITE, nonce),
                ORIGIN);

    assertThat(site.recorded().act()).isEqualTo(Act.CARD_USED);
    assertThat(site.recorded().actor().id()).isEqualTo(amara.holder.uid());
    ProvenCard proven =
        new CardProof(challenges, trust(signed), (path, at) -> {}, site.the(Clock.class))
            .prove(signed.certificates(), signed.signature(), nonce, scope);
    assertThat(proven.principal().uid()).isEqualTo(amara.holder.uid());
    assertThat(proven.certificate().getKeyUsage()).startsWith(true, false, false);
  }

  @Test
  void tellsNobodyWhichOfTheTwoWasWrong() {
    assertRefused(() -> amara.signs("271829", amara.code()), CardRefusal.SECRET_WRONG);
    assertRefused(() -> amara.signs(PASSCODE, WRONG), CardRefusal.SECRET_WRONG);
    assertThat(site.recorded().outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(site.recorded().reason()).isEqualTo("SECRET_WRONG");
  }

  @Test
  void tellsNobodyWhetherThereIsACard() {
    assertRefused(() -> signs(CardSite.somebody().uid()), CardRefusal.SECRET_WRONG);
    assertThat(site.recorded().reason()).isEqualTo("NOT_FOUND");
    assertThat(site.recorded().actor().id()).isEqualTo("unknown");
  }

  @Test
  void isNoCardAtAnotherPractice() {
    assertRefused(
        () ->
            site.the(CardUse.class)
                .sign(
                    BRANDON,
                    amara.holder.uid(),
                    passcode(PASSCODE),
                    amara.code(),
                    Person.challenge(),
                    ORIGIN),
        CardRefusal.SECRET_WRONG);
  }

  @Test
  void takesEachCodeOnce() {
    SecondFactor code = amara.code();
    amara.signs(PASSCODE, code);

    assertRefused(() -> amara.signs(PASSCODE, code), CardRefusal.SECRET_WRONG);
  }

  @Test
  void locksAfterThreeWrongTriesWhicheverOfTheTwoWasWrong() {
    assertRefused(() -> amara.signs("271829", amara.code()), CardRefusal.SECRET_WRONG);
    assertRefused(() -> amara.signs(PASSCODE, WRONG), CardRefusal.SECRET_WRONG);
    assertRefused(() -> amara.signs("271829", amara.code()), CardRefusal.SECRET_WRONG);
    assertThat(site.recorded().reason()).isEqualTo("IS_LOCKED");

    assertThat(site.card(amara.card).state()).isEqualTo(CardState.LOCKED);
    assertThat(site.records(Act.CARD_LOCKED))
        .filteredOn(record -> record.actor().id().equals(amara.holder.uid()))
        .hasSize(1)
        .noneMatch(record -> By.proven(record.actor()));
    assertRefused(() -> amara.signs(PASSCODE, amara.code()), CardRefusal.SECRET_WRONG);
  }

  @Test
  void forgetsWrongTriesOnceItIsRight() {
    for (int i = 0; i < 3; i++) {
      assertRefused(() -> amara.signs("271829", amara.code()), CardRefusal.SECRET_WRONG);
      assertRefused(() -> amara.signs("271829", amara.code()), CardRefusal.SECRET_WRONG);
      amara.signs(PASSCODE, amara.code());
    }
  }

  @Test
  void aKeyMovedToAnotherRowDoesNotOpen() {
    Person other = Person.enrolled(site);
    site.in(
        DENSHAM,
        () ->
            site.the(JdbcClient.class)
                .sql(
                    """
                    update cards.card_key k set wrapped = o.wrapped, salt = o.salt
                    from cards.card_key o where k.card = ? and o.card = ?
                    """)
                .params(amara.card, other.card)
                .update());

    assertRefused(() -> amara.signs(PASSCODE, amara.code()), CardRefusal.SECRET_WRONG);
    other.signs(PASSCODE, other.code());
  }

  /** The last of the chain is whom the site trusts. */
  private static CardTrust trust(SignedChallenge signed) {
    List<byte[]> chain = signed.certificates();
    return new CardTrust(List.of(chain.get(chain.size() - 1)), CardProfile.DEFAULT);
  }

  private void signs(String uid) {
    site.the(CardUse.class)
        .sign(DENSHAM, uid, passcode(PASSCODE), WRONG, Person.challenge(), ORIGIN);
  }
}
