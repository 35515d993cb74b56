package io.caregateway.smartcards.virtual.enrolment;

import static io.caregateway.smartcards.virtual.CardSite.DENSHAM;
import static io.caregateway.smartcards.virtual.CardSite.OFFICER;
import static io.caregateway.smartcards.virtual.CardSite.ORIGIN;
import static io.caregateway.smartcards.virtual.Person.passcode;
import static io.caregateway.smartcards.virtual.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Outcome;
import io.caregateway.smartcards.issuer.CertificateRegister;
import io.caregateway.smartcards.issuer.Standing;
import io.caregateway.smartcards.virtual.CardRefusal;
import io.caregateway.smartcards.virtual.CardSite;
import io.caregateway.smartcards.virtual.CardState;
import io.caregateway.smartcards.virtual.Person;
import io.caregateway.smartcards.virtual.factor.App;
import io.caregateway.smartcards.virtual.factor.AppSetup;
import io.caregateway.smartcards.virtual.key.KeyBook;
import io.caregateway.testing.PostgresExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class EnrolmentTest {

  @RegisterExtension
  static final PostgresExtension DB = PostgresExtension.withSchemas("keys", "audit", "cards");

  @TempDir static Path home;
  private static CardSite site;
  private static Enrolment enrolment;

  private UUID card = UUID.randomUUID();
  private PictureCode picture = PictureCode.made(DENSHAM);

  @BeforeAll
  static void start() {
    site = new CardSite(DB.run(), home, letter -> {});
    enrolment = site.the(Enrolment.class);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @BeforeEach
  void approve() {
    card = Person.approved(site, CardSite.somebody());
    picture = invited();
  }

  @Test
  void bothCodesAPasscodeAndAnAppMakeACard() {
    Enrolling enrolling = enrolment.open(PictureCode.read(picture.text()), mailed(), ORIGIN);
    AppSetup setup = enrolment.setUpApp(enrolling);
    finish(enrolling, setup, new App(setup).shows(site.now()));

    assertThat(site.card(card).state()).isEqualTo(CardState.ACTIVE);
    assertThat(site.recorded().act()).isEqualTo(Act.CARD_ENROLLED);
    assertThat(site.recorded().outcome()).isEqualTo(Outcome.DONE);
    var certificate =
        site.in(DENSHAM, () -> site.the(KeyBook.class).of(card)).orElseThrow().certificate();
    assertThat(certificate.getKeyUsage()).startsWith(true, false);
    assertThat(site.card(card).expiresAt()).isEqualTo(certificate.getNotAfter().toInstant());
    assertThat(site.the(CertificateRegister.class).standing(certificate))
        .isInstanceOf(Standing.Good.class);
    assertRefused(() -> enrolment.setUpApp(enrolling), CardRefusal.CODES_ENDED);
  }

  @Test
  void thePictureAloneIsNotEnough() {
    assertRefused(() -> enrolment.open(picture, "0000 0000", ORIGIN), CardRefusal.CODES_WRONG);
    assertThat(site.recorded().reason()).isEqualTo("CODES_WRONG");
  }

  @Test
  void theMailAloneIsNotEnough() {
    assertRefused(
        () -> enrolment.open(PictureCode.made(DENSHAM), mailed(), ORIGIN), CardRefusal.CODES_WRONG);
    assertRefused(() -> PictureCode.read("A81001-7K2MX"), CardRefusal.CODES_WRONG);
  }

  @Test
  void takesFiveTriesThenNoneEvenIfRight() {
    for (int i = 0; i < 5; i++) {
      assertRefused(() -> enrolment.open(picture, "0000 0000", ORIGIN), CardRefusal.CODES_WRONG);
    }
    assertRefused(() -> enrolment.open(picture, mailed(), ORIGIN), CardRefusal.CODES_ENDED);
  }

  @Test
  void codesEndWithTime() {
    site.passes(Duration.ofDays(3));

    assertRefused(() -> enrolment.open(picture, mailed(), ORIGIN), CardRefusal.CODES_WRONG);
  }

  @Test
  void newCodesEndEarlierOnesAndWhoeverIsAboutToUseThem() {
    String first = mailed();
    Enrolling enrolling = enrolment.open(picture, first, ORIGIN);
    site.passes(Duration.ofSeconds(1));
    PictureCode second = invited();

    assertRefused(() -> enrolment.open(picture, first, ORIGIN), CardRefusal.CODES_WRONG);
    assertRefused(() -> enrolment.open(second, first, ORIGIN), CardRefusal.CODES_WRONG);
    assertRefused(() -> enrolment.setUpApp(enrolling), CardRefusal.CODES_ENDED);
    enrolment.open(second, mailed(), ORIGIN);
  }

  @Test
  void needsTheAppsRightCode() {
    Enrolling enrolling = enrolment.open(picture, mailed(), ORIGIN);
    AppSetup setup = enrolment.setUpApp(enrolling);

    assertRefused(() -> finish(enrolling, setup, "000000"), CardRefusal.FACTOR_WRONG);

    assertThat(site.card(card).state()).isEqualTo(CardState.APPROVED);
    assertThat(site.recorded().outcome()).isEqualTo(Outcome.REFUSED);
  }

  @Test
  void nobodyIsInvitedTwiceOnceEnrolled() {
    Enrolling enrolling = enrolment.open(picture, mailed(), ORIGIN);
    AppSetup setup = enrolment.setUpApp(enrolling);
    finish(enrolling, setup, new App(setup).shows(site.now()));

    assertRefused(this::invited, CardRefusal.IS_ACTIVE);
  }

  private void finish(Enrolling enrolling, AppSetup setup, String code) {
    enrolment.finish(enrolling, setup.factor(), code, passcode(Person.PASSCODE), ORIGIN);
  }

  private PictureCode invited() {
    return site.the(Invitations.class).invite(DENSHAM, card, OFFICER);
  }

  private String mailed() {
    return Person.mailed(site, card);
  }
}
