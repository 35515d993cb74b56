package io.caregateway.smartcards.virtual;

import static io.caregateway.smartcards.virtual.CardSite.DENSHAM;
import static io.caregateway.smartcards.virtual.CardSite.OFFICER;
import static io.caregateway.smartcards.virtual.CardSite.ORIGIN;
import static io.caregateway.smartcards.virtual.CardSite.SPONSOR;
import static io.caregateway.smartcards.virtual.Person.PASSCODE;
import static io.caregateway.smartcards.virtual.Person.passcode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.safeguards.audit.Act;
import io.caregateway.smartcards.virtual.care.CardCare;
import io.caregateway.smartcards.virtual.care.Expiry;
import io.caregateway.smartcards.virtual.enrolment.Enrolling;
import io.caregateway.smartcards.virtual.enrolment.Enrolment;
import io.caregateway.smartcards.virtual.enrolment.Invitations;
import io.caregateway.smartcards.virtual.enrolment.PictureCode;
import io.caregateway.smartcards.virtual.factor.App;
import io.caregateway.smartcards.virtual.factor.AppSetup;
import io.caregateway.smartcards.virtual.factor.Factors;
import io.caregateway.smartcards.virtual.factor.SecondFactor;
import io.caregateway.smartcards.virtual.passkey.Authenticator;
import io.caregateway.smartcards.virtual.post.LetterKind;
import io.caregateway.smartcards.virtual.post.Letters;
import io.caregateway.smartcards.virtual.post.SentLetter;
import io.caregateway.smartcards.virtual.request.CardRequests;
import io.caregateway.smartcards.virtual.use.Adding;
import io.caregateway.smartcards.virtual.use.OwnCard;
import io.caregateway.smartcards.virtual.use.OwnDevices;
import io.caregateway.smartcards.virtual.use.SelfUnlock;
import io.caregateway.testing.ActFlow;
import io.caregateway.testing.PostgresExtension;
import io.caregateway.testing.UnrecordedAct;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Nothing happens to a card where its record cannot be written. */
@Tag("slow")
class UnrecordedCardActsTest {

  @RegisterExtension
  static final PostgresExtension DB = PostgresExtension.withSchemas("keys", "audit", "cards");

  private static final List<String> PRACTICES = List.of(DENSHAM.value(), "SITE");
  private static final Instant START = Instant.parse("2026-11-02T09:30:00Z");
  private static final SecondFactor WRONG = new SecondFactor.Code("12345");

  /**
   * A one-time code that was looked at is used up, and a try counted, before anything is done on
   * their strength: else both could be used again and again while nothing can be recorded.
   */
  private static final String[] SHOWN = {
    "cards.factor.confirmed",
    "cards.factor.last_used",
    "cards.factor.used_at",
    "cards.factor.content",
    "cards.code.tries"
  };

  @TempDir static Path home;
  private static CardSite site;

  @BeforeAll
  static void start() {
    site = new CardSite(DB.run(), home, letter -> {});
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @TestFactory
  Stream<DynamicTest> stayUndone() {
    UnrecordedAct unrecorded = new UnrecordedAct(DB.migrate(), PRACTICES);
    UnrecordedAct afterProof = new UnrecordedAct(DB.migrate(), PRACTICES, SHOWN);
    // those that need time to pass come last
    return Stream.concat(
        byOthers().stream().map(flow -> flow.in(unrecorded)),
        Stream.concat(
            byProof().stream().map(flow -> flow.in(afterProof)),
            Stream.of(
                new ActFlow(Act.CARD_EXPIRED, "at its end", UnrecordedCardActsTest::expired)
                    .in(unrecorded))));
  }

  /**
   * A card without tries is closed all the same, as the last one was counted before; that is
   * written down later.
   */
  @Test
  void aLockIsNotWrittenDown() throws Throwable {
    UnrecordedAct unrecorded = new UnrecordedAct(DB.migrate(), PRACTICES, "cards.card.wrong");
    Person nobody = almostLocked();
    unrecorded.fails(Act.CARD_LOCKED, () -> nobody.signs("271829", WRONG));
    assertThat(site.card(nobody.card).state()).isEqualTo(CardState.LOCKED);

    Expiry rounds = site.the(Expiry.class);
    rounds.run(DENSHAM);
    unrecorded.fails(Act.CARD_LOCKED, () -> rounds.run(DENSHAM));
    unrecorded.isRecordedOnce(Act.CARD_LOCKED, () -> rounds.run(DENSHAM));
    rounds.run(DENSHAM);
    assertThat(site.in(DENSHAM, () -> site.the(Letters.class).about(nobody.card)))
        .extracting(SentLetter::kind)
        .containsOnlyOnce(LetterKind.LOCKED);

    Person somebody = almostLocked();
    unrecorded.isRecordedOnce(
        Act.CARD_LOCKED,
        () ->
            assertThatThrownBy(() -> somebody.signs("271829", WRONG))
                .isInstanceOf(CardRefused.class));
  }

  @Test
  void areAllShown() throws Exception {
    Set<String> shown = new TreeSet<>(Set.of("CARD_LOCKED", "CARD_EXPIRED"));
    byOthers().forEach(flow -> shown.add(flow.act().name()));
    byProof().forEach(flow -> shown.add(flow.act().name()));
    assertThat(shown).isEqualTo(UnrecordedAct.namedIn(Path.of("src/main/java")));
  }

  /** Without the person's secrets, or with nothing of them used up. */
  private static List<ActFlow> byOthers() {
    CardRequests requests = site.the(CardRequests.class);
    CardCare care = site.the(CardCare.class);
    return List.of(
        new ActFlow(Act.CARD_REQUESTED, "for somebody", UnrecordedCardActsTest::request),
        ActFlow.on(
            Act.CARD_APPROVED,
            "a request",
            UnrecordedCardActsTest::requested,
            card -> requests.approve(DENSHAM, card, OFFICER)),
        ActFlow.on(
            Act.CARD_APPROVED,
            "to start again",
            UnrecordedCardActsTest::enrolled,
            card -> care.startAgain(DENSHAM, card, OFFICER)),
        ActFlow.on(
            Act.CARD_DECLINED,
            "a request",
            UnrecordedCardActsTest::requested,
            card -> requests.decline(DENSHAM, card, OFFICER, "No need")),
        ActFlow.on(
            Act.CARD_CODES_SENT,
            "to enrol",
            () -> Person.approved(site, CardSite.somebody()),
            card -> site.the(Invitations.class).invite(DENSHAM, card, OFFICER)),
        ActFlow.on(
            Act.CARD_CODES_SENT,
            "to unlock",
            UnrecordedCardActsTest::locked,
            person -> unlocks().sendCode(DENSHAM, person.holder.uid(), ORIGIN)),
        ActFlow.on(
            Act.CARD_UNLOCKED,
            "by an officer",
            UnrecordedCardActsTest::locked,
            person -> care.unlock(DENSHAM, person.card, OFFICER)),
        ActFlow.on(
            Act.CARD_SUSPENDED,
            "a card in use",
            UnrecordedCardActsTest::enrolled,
            card -> care.suspend(DENSHAM, card, OFFICER, "On leave")),
        ActFlow.on(
            Act.CARD_RESTORED,
            "a suspended card",
            UnrecordedCardActsTest::suspended,
            card -> care.restore(DENSHAM, card, OFFICER)),
        ActFlow.on(
            Act.CARD_REVOKED,
            "by an officer",
            UnrecordedCardActsTest::enrolled,
            card -> care.revoke(DENSHAM, card, OFFICER, "Left")),
        ActFlow.on(
            Act.CARD_REVOKED,
            "lost",
            () -> Person.enrolled(site),
            person -> own().reportLost(DENSHAM, person.card, person.by)),
        new ActFlow(Act.CARD_DEVICE_ADDED, "an app", UnrecordedCardActsTest::app));
  }

  /** By what the person knows and has. */
  private static List<ActFlow> byProof() {
    return List.of(
        new ActFlow(Act.CARD_ENROLLED, "with an app", UnrecordedCardActsTest::enrolment),
        ActFlow.on(
            Act.CARD_USED,
            "to sign on",
            () -> Person.enrolled(site),
            person -> person.signs(PASSCODE, person.code())),
        ActFlow.on(
            Act.CARD_CHANGED,
            "its passcode",
            () -> Person.enrolled(site),
            person ->
                own()
                    .changePasscode(
                        DENSHAM,
                        person.card,
                        person.by,
                        passcode(PASSCODE),
                        person.code(),
                        passcode("314159"))),
        new ActFlow(Act.CARD_DEVICE_REMOVED, "a passkey", UnrecordedCardActsTest::removal),
        new ActFlow(Act.CARD_UNLOCKED, "by its person", UnrecordedCardActsTest::unlocking),
        ActFlow.on(
            Act.CARD_RENEWED,
            "near its end",
            UnrecordedCardActsTest::renewable,
            person ->
                own().renew(DENSHAM, person.card, person.by, passcode(PASSCODE), person.code())));
  }

  private static Executable request() {
    Holder holder = CardSite.somebody();
    return () -> site.the(CardRequests.class).request(DENSHAM, holder, SPONSOR);
  }

  private static UUID requested() {
    return site.the(CardRequests.class).request(DENSHAM, CardSite.somebody(), SPONSOR);
  }

  private static UUID enrolled() {
    return Person.enrolled(site).card;
  }

  private static UUID suspended() {
    UUID card = enrolled();
    site.the(CardCare.class).suspend(DENSHAM, card, OFFICER, "On leave");
    return card;
  }

  private static Person almostLocked() {
    Person person = Person.enrolled(site);
    for (int i = 1; i < Card.TRIES; i++) {
      assertThatThrownBy(() -> person.signs("271829", WRONG)).isInstanceOf(CardRefused.class);
    }
    return person;
  }

  private static Person locked() {
    Person person = almostLocked();
    assertThatThrownBy(() -> person.signs("271829", WRONG)).isInstanceOf(CardRefused.class);
    return person;
  }

  private static Person renewable() {
    Person person = Person.enrolled(site);
    site.at(end(person).minus(Duration.ofDays(1)));
    return person;
  }

  private static Executable enrolment() {
    Enrolment enrolment = site.the(Enrolment.class);
    UUID card = Person.approved(site, CardSite.somebody());
    PictureCode picture = site.the(Invitations.class).invite(DENSHAM, card, OFFICER);
    Enrolling enrolling = enrolment.open(picture, Person.mailed(site, card), ORIGIN);
    AppSetup setup = enrolment.setUpApp(enrolling);
    App app = new App(setup);
    return () -> {
      site.passes(Duration.ofSeconds(30));
      String code = app.shows(site.now());
      enrolment.finish(enrolling, setup.factor(), code, passcode(PASSCODE), ORIGIN);
    };
  }

  private static Executable app() {
    OwnDevices devices = site.the(OwnDevices.class);
    Person person = Person.enrolled(site);
    Adding adding =
        devices.open(
            DENSHAM, person.card, person.by, passcode(PASSCODE), person.code(), "Second phone");
    AppSetup setup = devices.setUpApp(adding, person.by);
    App app = new App(setup);
    return () -> devices.addApp(adding, setup.factor(), app.shows(site.now()), person.by);
  }

  private static Executable removal() {
    Person person = Person.enrolled(site);
    person.adds(new Authenticator(), "Work phone");
    UUID phone = site.in(DENSHAM, () -> site.the(Factors.class).of(person.card)).get(1).id();
    return () ->
        site.the(OwnDevices.class)
            .remove(DENSHAM, person.card, person.by, passcode(PASSCODE), person.code(), phone);
  }

  private static Executable unlocking() {
    Person person = locked();
    String uid = person.holder.uid();
    unlocks().sendCode(DENSHAM, uid, ORIGIN);
    String mailed = Person.mailed(site, person.card);
    return () -> unlocks().unlock(DENSHAM, uid, mailed, person.code(), ORIGIN);
  }

  /** Of all cards, only this one ends then: it is made a day after the others. */
  private static Executable expired() {
    site.at(START.plus(Duration.ofDays(1)));
    Person person = Person.enrolled(site);
    Expiry expiry = site.the(Expiry.class);
    site.at(end(person).minusSeconds(1));
    expiry.run(DENSHAM);
    site.at(end(person));
    return () -> expiry.run(DENSHAM);
  }

  private static Instant end(Person person) {
    return Objects.requireNonNull(site.card(person.card).expiresAt());
  }

  private static OwnCard own() {
    return site.the(OwnCard.class);
  }

  private static SelfUnlock unlocks() {
    return site.the(SelfUnlock.class);
  }
}
