package io.caregateway.smartcards.virtual.use;

import static io.caregateway.smartcards.virtual.CardSite.DENSHAM;
import static io.caregateway.smartcards.virtual.CardSite.OFFICER;
import static io.caregateway.smartcards.virtual.CardSite.ORIGIN;
import static io.caregateway.smartcards.virtual.Person.PASSCODE;
import static io.caregateway.smartcards.virtual.Person.passcode;
import static io.caregateway.smartcards.virtual.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Place;
import io.caregateway.smartcards.virtual.By;
import io.caregateway.smartcards.virtual.CardRefusal;
import io.caregateway.smartcards.virtual.CardSite;
import io.caregateway.smartcards.virtual.Person;
import io.caregateway.smartcards.virtual.factor.App;
import io.caregateway.smartcards.virtual.factor.AppSetup;
import io.caregateway.smartcards.virtual.factor.Factor;
import io.caregateway.smartcards.virtual.factor.FactorKind;
import io.caregateway.smartcards.virtual.factor.Factors;
import io.caregateway.smartcards.virtual.factor.SecondFactor;
import io.caregateway.smartcards.virtual.key.Passcode;
import io.caregateway.smartcards.virtual.passkey.Authenticator;
import io.caregateway.smartcards.virtual.post.LetterKind;
import io.caregateway.smartcards.virtual.post.Letters;
import io.caregateway.smartcards.virtual.post.SentLetter;
import io.caregateway.testing.PostgresExtension;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class OwnDevicesTest {

  @RegisterExtension
  static final PostgresExtension DB = PostgresExtension.withSchemas("keys", "audit", "cards");

  @TempDir static Path home;
  private static CardSite site;
  private static OwnDevices devices;

  @SuppressWarnings("NullAway.Init")
  private Person amara;

  @BeforeAll
  static void start() {
    site = new CardSite(DB.run(), home, letter -> {});
    devices = site.the(OwnDevices.class);
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
  void aPasskeyIsAddedUnderItsPersonsNameForIt() {
    amara.adds(new Authenticator(), "Work phone");

    assertThat(site.recorded().act()).isEqualTo(Act.CARD_DEVICE_ADDED);
    Factor added = ofCard().get(1);
    assertThat(added.kind()).isEqualTo(FactorKind.PASSKEY);
    assertThat(added.label()).isEqualTo("Work phone");
    assertThat(added.madeAt()).isEqualTo(site.now());
    assertThat(added.usedAt()).isNull();
    assertThat(newest(LetterKind.DEVICE_ADDED)).contains("\"Work phone\" was added");
  }

  @Test
  void anAppIsAddedAndEitherIsGoodFromThenOn() {
    Adding adding = open("Second phone");
    AppSetup setup = devices.setUpApp(adding, amara.by);
    App app = new App(setup);
    assertRefused(
        () -> devices.addApp(adding, setup.factor(), "000000", amara.by), CardRefusal.FACTOR_WRONG);
    assertThat(ofCard()).hasSize(1);

    devices.addApp(adding, setup.factor(), app.shows(site.now()), amara.by);

    assertThat(site.recorded().act()).isEqualTo(Act.CARD_DEVICE_ADDED);
    site.passes(Duration.ofSeconds(30));
    amara.signs(PASSCODE, new SecondFactor.Code(app.shows(site.now())));
    amara.signs(PASSCODE, amara.code());
  }

  @Test
  void needsPasscodeAndADeviceThatTheCardHas() {
    SecondFactor wrong = new SecondFactor.Code("12345");

    assertRefused(() -> open(passcode("271829"), amara.code()), CardRefusal.SECRET_WRONG);
    assertThat(site.recorded().act()).isEqualTo(Act.CARD_DEVICE_ADDED);
    assertRefused(() -> open(passcode(PASSCODE), wrong), CardRefusal.SECRET_WRONG);
    assertRefused(() -> open(passcode("271829"), amara.code()), CardRefusal.IS_LOCKED);
  }

  @Test
  void theProofEndsWithTime() {
    Adding adding = open("Work phone");
    String made = new Authenticator().make(devices.askNewPasskey(adding, amara.by));
    site.passes(Duration.ofSeconds(60));
    Adding old = new Adding(DENSHAM, amara.card, "Work phone", site.now());

    assertRefused(() -> devices.addPasskey(old, made, amara.by), CardRefusal.DEVICE_PROOF_ENDED);
    assertRefused(() -> devices.setUpApp(old, amara.by), CardRefusal.DEVICE_PROOF_ENDED);
    assertThat(adding.until()).isEqualTo(site.now().plus(Duration.ofMinutes(9)));
  }

  @Test
  void onePasskeyIsOneDeviceOfOneCard() {
    Authenticator phone = new Authenticator();
    amara.adds(phone, "Work phone");
    Person other = Person.enrolled(site);

    assertRefused(() -> amara.adds(phone, "Same phone"), CardRefusal.PASSKEY_HELD);
    assertRefused(() -> other.adds(phone, "Their phone"), CardRefusal.PASSKEY_HELD);
    Adding adding = open("Another");
    assertThat(devices.askNewPasskey(adding, amara.by).excludeCredentials())
        .singleElement()
        .satisfies(
            held ->
                assertThat(Base64.getUrlDecoder().decode(held.id()))
                    .isEqualTo(phone.credentialId()));
  }

  @Test
  void oneIsRemovedByPasscodeAndAnyDevice() {
    Authenticator phone = new Authenticator();
    amara.adds(phone, "Work phone");
    phone.counter = 2;
    UUID app = ofCard().get(0).id();
    assertRefused(() -> remove(app, "271829", amara.code()), CardRefusal.SECRET_WRONG);

    remove(app, PASSCODE, shown(phone));

    assertThat(site.recorded().act()).isEqualTo(Act.CARD_DEVICE_REMOVED);
    assertThat(ofCard()).extracting(Factor::label).containsExactly("Work phone");
    assertThat(newest(LetterKind.DEVICE_REMOVED)).contains("\"Authenticator app\" was removed");
    assertRefused(() -> amara.signs(PASSCODE, amara.code()), CardRefusal.SECRET_WRONG);
    phone.counter = 3;
    amara.signs(PASSCODE, amara.passkey(phone));
  }

  @Test
  void theLastOneStays() {
    UUID app = ofCard().get(0).id();

    assertRefused(() -> remove(app, PASSCODE, amara.code()), CardRefusal.DEVICE_LAST);
    assertThat(site.recorded().reason()).isEqualTo("DEVICE_LAST");
    assertRefused(
        () -> remove(UUID.randomUUID(), PASSCODE, amara.code()), CardRefusal.DEVICE_UNKNOWN);
    amara.signs(PASSCODE, amara.code());
  }

  @Test
  void thereAreNoMoreThanEight() {
    for (int i = 2; i <= Factors.MOST; i++) {
      amara.adds(new Authenticator(), "Device " + i);
    }

    assertRefused(() -> open("Device 9"), CardRefusal.DEVICES_FULL);
    assertThat(ofCard()).hasSize(8);
  }

  @Test
  void nobodyElseAddsOrRemovesOrAsks() {
    assertRefused(
        () -> devices.open(DENSHAM, amara.card, OFFICER, passcode(PASSCODE), amara.code(), "x"),
        CardRefusal.NOT_THE_PERSON);
    assertRefused(
        () ->
            devices.remove(
                DENSHAM,
                amara.card,
                OFFICER,
                passcode(PASSCODE),
                amara.code(),
                ofCard().get(0).id()),
        CardRefusal.NOT_THE_PERSON);
    assertRefused(
        () -> devices.askPasskey(DENSHAM, amara.card, OFFICER, Act.CARD_CHANGED),
        CardRefusal.NOT_THE_PERSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "<b>", "a\u0007", "12345678901234567890123456789012345678901"})
  void hasAUsableName(String name) {
    assertRefused(() -> open(name), CardRefusal.DEVICE_NAME);
  }

  @Test
  void showsWhenAndWhereItWasLastUsed() {
    Place surgery = new Place(50.9, -3.5, 20.0, Place.Source.NETWORK, site.now());
    Authenticator phone = new Authenticator();
    amara.adds(phone, "Work phone");
    phone.counter = 2;

    site.the(CardUse.class)
        .sign(
            DENSHAM,
            amara.holder.uid(),
            passcode(PASSCODE),
            amara.passkey(phone),
            Person.challenge(),
            ORIGIN.at(surgery));

    Factor used = ofCard().get(1);
    assertThat(used.usedAt()).isEqualTo(site.now());
    assertThat(used.usedFrom()).isEqualTo(surgery);
  }

  @Test
  void keepsNothingReadableOfAPasskey() {
    Authenticator phone = new Authenticator();
    amara.adds(phone, "Work phone");
    String id = String.format("%064x", new BigInteger(1, phone.credentialId()));

    assertThat(
            site.in(
                DENSHAM,
                () ->
                    site.the(JdbcClient.class)
                        .sql("select f::text from cards.factor f")
                        .query(String.class)
                        .list()))
        .isNotEmpty()
        .noneMatch(row -> row.contains(id) || row.contains("Work phone"));
  }

  private Adding open(String name) {
    return devices.open(DENSHAM, amara.card, amara.by, passcode(PASSCODE), amara.code(), name);
  }

  private void open(Passcode passcode, SecondFactor factor) {
    devices.open(DENSHAM, amara.card, amara.by, passcode, factor, "Work phone");
  }

  private void remove(UUID device, String passcode, SecondFactor factor) {
    By person = amara.by;
    devices.remove(DENSHAM, amara.card, person, passcode(passcode), factor, device);
  }

  private SecondFactor shown(Authenticator device) {
    return new SecondFactor.Passkey(
        device.show(devices.askPasskey(DENSHAM, amara.card, amara.by, Act.CARD_DEVICE_REMOVED)));
  }

  private List<Factor> ofCard() {
    return site.in(DENSHAM, () -> site.the(Factors.class).of(amara.card));
  }

  private String newest(LetterKind kind) {
    SentLetter letter = site.in(DENSHAM, () -> site.the(Letters.class).about(amara.card)).get(0);
    assertThat(letter.kind()).isEqualTo(kind);
    return letter.letter().text();
  }
}
