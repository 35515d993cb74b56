package io.caregateway.smartcards.virtual.enrolment;

import static io.caregateway.smartcards.virtual.CardSite.DENSHAM;
import static io.caregateway.smartcards.virtual.CardSite.OFFICER;
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
import io.caregateway.smartcards.virtual.Holder;
import io.caregateway.smartcards.virtual.Person;
import io.caregateway.smartcards.virtual.factor.Factor;
import io.caregateway.smartcards.virtual.factor.FactorKind;
import io.caregateway.smartcards.virtual.factor.Factors;
import io.caregateway.smartcards.virtual.factor.SecondFactor;
import io.caregateway.smartcards.virtual.passkey.Authenticator;
import io.caregateway.smartcards.virtual.passkey.CreationOptions;
import io.caregateway.smartcards.virtual.use.CardUse;
import io.caregateway.testing.PostgresExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A passkey in place of an authenticator app, from the first day. */
class PasskeyEnrolmentTest {

  @RegisterExtension
  static final PostgresExtension DB = PostgresExtension.withSchemas("keys", "audit", "cards");

  @TempDir static Path home;
  private static CardSite site;
  private static Enrolment enrolment;

  private final Authenticator phone = new Authenticator();
  private Holder amara = CardSite.somebody();
  private UUID card = UUID.randomUUID();

  @SuppressWarnings("NullAway.Init")
  private Enrolling enrolling;

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
  void open() {
    amara = CardSite.somebody();
    card = Person.approved(site, amara);
    PictureCode picture = site.the(Invitations.class).invite(DENSHAM, card, OFFICER);
    enrolling = enrolment.open(picture, Person.mailed(site, card), ORIGIN);
  }

  @Test
  void bothCodesAPasscodeAndAPasskeyMakeACard() {
    enrolment.setUpApp(enrolling);
    finish(phone.make(asked()));

    assertThat(site.card(card).state()).isEqualTo(CardState.ACTIVE);
    assertThat(site.recorded().act()).isEqualTo(Act.CARD_ENROLLED);
    assertThat(site.recorded().outcome()).isEqualTo(Outcome.DONE);
    assertThat(devices())
        .singleElement()
        .satisfies(
            device -> {
              assertThat(device.kind()).isEqualTo(FactorKind.PASSKEY);
              assertThat(device.label()).isEqualTo("My phone");
            });
    phone.counter = 2;
    CardUse use = site.the(CardUse.class);
    SecondFactor shown = new SecondFactor.Passkey(phone.show(use.askPasskey(DENSHAM, amara.uid())));
    use.sign(DENSHAM, amara.uid(), passcode(PASSCODE), shown, Person.challenge(), ORIGIN);
  }

  @Test
  void asksForUserVerificationAndForNothingThatTellsOfThePerson() {
    CreationOptions asked = asked();

    assertThat(asked.rp().id()).isEqualTo("gateway.example");
    assertThat(asked.authenticatorSelection().userVerification()).isEqualTo("required");
    assertThat(asked.authenticatorSelection().residentKey()).isEqualTo("preferred");
    assertThat(asked.attestation()).isEqualTo("none");
    assertThat(asked.timeout()).isEqualTo(60_000);
    assertThat(asked.user().id()).doesNotContain(amara.uid());
    assertThat(asked.toString()).doesNotContain(amara.family());
  }

  @Test
  void takesNoPasskeyOfADeviceThatDoesNotVerifyItsUser() {
    phone.verifies = false;

    refused(phone.make(asked()), CardRefusal.PASSKEY_NOT_VERIFIED);
  }

  @Test
  void takesNoPasskeyThatWasMadeForAnotherSite() {
    phone.origin = "https://gateway.example.evil.example";
    refused(phone.make(asked()), CardRefusal.PASSKEY_ORIGIN);

    phone.origin = "https://gateway.example:8443";
    phone.rpId = "evil.example";
    refused(phone.make(asked()), CardRefusal.PASSKEY_ORIGIN);
  }

  @Test
  void takesNoOtherAlgorithmThanWasAskedFor() {
    phone.algorithm = -19;

    refused(phone.make(asked()), CardRefusal.PASSKEY_ALGORITHM);
  }

  @Test
  void takesAnAnswerOnceInTimeAndForThisCardAlone() {
    String late = phone.make(asked());
    site.passes(Duration.ofSeconds(75));
    refused(late, CardRefusal.PASSKEY_LATE);

    refused(phone.make("A".repeat(75)), CardRefusal.PASSKEY_NOT_ASKED);
    refused(phone.show(asked().challenge()), CardRefusal.PASSKEY_UNREADABLE);

    String made = phone.make(asked());
    finish(made);
    refusedAsEnded(made);
  }

  @Test
  void anAnswerThatWasRefusedIsUsedUpToo() {
    phone.verifies = false;
    String answer = phone.make(asked());
    refused(answer, CardRefusal.PASSKEY_NOT_VERIFIED);

    refused(answer, CardRefusal.PASSKEY_USED);
  }

  private CreationOptions asked() {
    return enrolment.askPasskey(enrolling);
  }

  private void finish(String answer) {
    enrolment.finishByPasskey(enrolling, "My phone", answer, passcode(PASSCODE), ORIGIN);
  }

  private void refused(String answer, CardRefusal refusal) {
    assertRefused(() -> finish(answer), refusal);
    assertThat(site.card(card).state()).isEqualTo(CardState.APPROVED);
    assertThat(devices()).isEmpty();
    assertThat(site.recorded().reason()).isEqualTo(refusal.name());
  }

  private void refusedAsEnded(String answer) {
    assertRefused(() -> finish(answer), CardRefusal.CODES_ENDED);
  }

  private List<Factor> devices() {
    return site.in(DENSHAM, () -> site.the(Factors.class).of(card));
  }
}
