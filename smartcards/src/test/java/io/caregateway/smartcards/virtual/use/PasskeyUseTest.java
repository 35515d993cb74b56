package io.caregateway.smartcards.virtual.use;

import static io.caregateway.smartcards.virtual.CardSite.DENSHAM;
import static io.caregateway.smartcards.virtual.CardSite.ORIGIN;
import static io.caregateway.smartcards.virtual.Person.PASSCODE;
import static io.caregateway.smartcards.virtual.Person.passcode;
import static io.caregateway.smartcards.virtual.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Outcome;
import io.caregateway.smartcards.virtual.CardRefusal;
import io.caregateway.smartcards.virtual.CardSite;
import io.caregateway.smartcards.virtual.CardState;
import io.caregateway.smartcards.virtual.Person;
import io.caregateway.smartcards.virtual.factor.SecondFactor;
import io.caregateway.smartcards.virtual.passkey.Authenticator;
import io.caregateway.smartcards.virtual.passkey.RequestOptions;
import io.caregateway.testing.PostgresExtension;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Sign-on by passcode and passkey. */
class PasskeyUseTest {

  @RegisterExtension
  static final PostgresExtension DB = PostgresExtension.withSchemas("keys", "audit", "cards");

  @TempDir static Path home;
  private static CardSite site;

  private Authenticator phone = new Authenticator();

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
    phone = new Authenticator();
    amara.adds(phone, "Work phone");
    phone.counter = 2;
  }

  @Test
  void passcodeAndPasskeyOpenTheCard() {
    signsOn();

    assertThat(site.recorded().act()).isEqualTo(Act.CARD_USED);
    assertThat(site.recorded().outcome()).isEqualTo(Outcome.DONE);
  }

  @Test
  void theAppStaysGoodBesideThePasskey() {
    amara.signs(PASSCODE, amara.code());
    signsOn();
  }

  @Test
  void takesAnAnswerOnceOnEveryProcess() {
    SecondFactor answer = amara.passkey(phone);
    amara.signs(PASSCODE, answer);

    refused(answer, CardRefusal.PASSKEY_USED);
    try (CardSite other = new CardSite(DB.run(), home, letter -> {})) {
      other.at(site.now());
      assertRefused(() -> sign(other, PASSCODE, answer), CardRefusal.PASSKEY_USED);
    }
  }

  @Test
  void takesAnAnswerOnceThoughThePasscodeWasWrong() {
    SecondFactor answer = amara.passkey(phone);
    assertRefused(() -> amara.signs("271829", answer), CardRefusal.SECRET_WRONG);

    refused(answer, CardRefusal.PASSKEY_USED);
  }

  @Test
  void takesNoAnswerThatComesTooLate() {
    SecondFactor answer = amara.passkey(phone);
    site.passes(Duration.ofSeconds(75));

    refused(answer, CardRefusal.PASSKEY_LATE);
  }

  @Test
  void takesNoAnswerToWhatWasNotAskedOfThisCardForThisAct() {
    RequestOptions renewal =
        site.the(OwnDevices.class).askPasskey(DENSHAM, amara.card, amara.by, Act.CARD_RENEWED);
    Person other = Person.enrolled(site);
    RequestOptions others = site.the(CardUse.class).askPasskey(DENSHAM, other.holder.uid());

    refused(shown(renewal), CardRefusal.PASSKEY_NOT_ASKED);
    refused(shown(others), CardRefusal.PASSKEY_NOT_ASKED);
    refused(new SecondFactor.Passkey(phone.show("A".repeat(75))), CardRefusal.PASSKEY_NOT_ASKED);
  }

  @Test
  void takesNoAnswerThatWasGivenToAnotherSite() {
    phone.origin = "https://gateway.example.evil.example";
    refused(amara.passkey(phone), CardRefusal.PASSKEY_ORIGIN);

    phone.origin = "https://gateway.example";
    refused(amara.passkey(phone), CardRefusal.PASSKEY_ORIGIN);

    phone = new Authenticator().called(phone);
    phone.rpId = "evil.example";
    refused(amara.passkey(phone), CardRefusal.PASSKEY_ORIGIN);
  }

  @Test
  void takesNoAnswerOfADeviceThatDidNotVerifyItsUser() {
    phone.verifies = false;

    refused(amara.passkey(phone), CardRefusal.PASSKEY_NOT_VERIFIED);
  }

  @Test
  void takesNoAnswerOfACopyWhoseCounterGoesBack() {
    signsOn();

    refused(amara.passkey(phone), CardRefusal.PASSKEY_COPIED);
    phone.counter = 1;
    refused(amara.passkey(phone), CardRefusal.PASSKEY_COPIED);
    phone.counter = 9;
    amara.signs(PASSCODE, amara.passkey(phone));
  }

  @Test
  void takesDevicesThatDoNotCount() {
    Authenticator key = new Authenticator();
    key.counter = 0;
    amara.adds(key, "Security key");

    amara.signs(PASSCODE, amara.passkey(key));
    amara.signs(PASSCODE, amara.passkey(key));
  }

  @Test
  void takesNoPasskeyOfAnotherCardAndSaysNoMoreThanOfAWrongPasscode() {
    Person other = Person.enrolled(site);
    Authenticator others = new Authenticator();
    other.adds(others, "Phone");
    others.counter = 2;

    untold(amara.passkey(others), CardRefusal.PASSKEY_UNKNOWN);
  }

  @Test
  void takesNoAnswerByAnotherKeyAndSaysNoMoreThanOfAWrongPasscode() {
    untold(amara.passkey(new Authenticator().called(phone)), CardRefusal.PASSKEY_SIGNATURE);
  }

  @Test
  void locksAfterThreeWrongPasscodesWhateverThePasskeySays() {
    assertRefused(() -> amara.signs("271829", amara.passkey(phone)), CardRefusal.SECRET_WRONG);
    assertRefused(() -> amara.signs("271829", amara.passkey(phone)), CardRefusal.SECRET_WRONG);
    assertRefused(() -> amara.signs("271829", amara.passkey(phone)), CardRefusal.SECRET_WRONG);
    assertThat(site.recorded().reason()).isEqualTo("IS_LOCKED");

    assertThat(site.card(amara.card).state()).isEqualTo(CardState.LOCKED);
    assertRefused(() -> amara.signs(PASSCODE, amara.passkey(phone)), CardRefusal.SECRET_WRONG);
  }

  /**
   * Nobody can lock another's card by answers that are no tries, nor guess a passcode with them.
   */
  @Test
  void anAnswerThatIsNoneCountsForNoTryAndTriesNoPasscode() {
    for (int i = 0; i < 4; i++) {
      assertRefused(
          () -> amara.signs("271829", new SecondFactor.Passkey("{}")),
          CardRefusal.PASSKEY_UNREADABLE);
    }
    signsOn();
  }

  private void signsOn() {
    amara.signs(PASSCODE, amara.passkey(phone));
  }

  private void refused(SecondFactor answer, CardRefusal refusal) {
    refused(answer, refusal, refusal);
  }

  /** It reads as a wrong passcode does; the record has the cause. */
  private void untold(SecondFactor answer, CardRefusal refusal) {
    refused(answer, CardRefusal.SECRET_WRONG, refusal);
    assertThat(refusal.sentence()).isEqualTo(CardRefusal.SECRET_WRONG.sentence());
  }

  private void refused(SecondFactor answer, CardRefusal told, CardRefusal refusal) {
    assertRefused(() -> amara.signs(PASSCODE, answer), told);
    assertThat(site.recorded().outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(site.recorded().reason()).isEqualTo(refusal.name());
    assertThat(site.recorded().actor().id()).isEqualTo(amara.holder.uid());
    // so that several refusals in one test do not lock the card
    amara.signs(PASSCODE, amara.code());
  }

  private SecondFactor shown(RequestOptions asked) {
    return new SecondFactor.Passkey(phone.show(asked));
  }

  private void sign(CardSite process, String passcode, SecondFactor answer) {
    process
        .the(CardUse.class)
        .sign(DENSHAM, amara.holder.uid(), passcode(passcode), answer, Person.challenge(), ORIGIN);
  }
}
