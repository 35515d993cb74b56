package io.caregateway.smartcards.virtual;

import static io.caregateway.smartcards.virtual.CardSite.DENSHAM;
import static io.caregateway.smartcards.virtual.CardSite.OFFICER;
import static io.caregateway.smartcards.virtual.CardSite.ORIGIN;
import static io.caregateway.smartcards.virtual.CardSite.SPONSOR;
import static io.caregateway.smartcards.virtual.Person.PASSCODE;
import static io.caregateway.smartcards.virtual.Person.passcode;
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
import io.caregateway.smartcards.virtual.request.CardRequests;
import io.caregateway.smartcards.virtual.use.Adding;
import io.caregateway.smartcards.virtual.use.OwnCard;
import io.caregateway.smartcards.virtual.use.OwnDevices;
import io.caregateway.smartcards.virtual.use.SelfUnlock;
import io.caregateway.testing.ActFlow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.function.Executable;

/** How every act on a card is really done, each on a card of its own. */
final class CardActFlows {

  private static final Instant START = Instant.parse("2026-11-02T09:30:00Z");
  private static final SecondFactor WRONG = new SecondFactor.Code("12345");

  private final CardSite site;

  CardActFlows(CardSite site) {
    this.site = site;
  }

  /** Without the person's secrets, or with nothing of them used up. */
  List<ActFlow> byOthers() {
    CardRequests requests = site.the(CardRequests.class);
    CardCare care = site.the(CardCare.class);
    return List.of(
        new ActFlow(Act.CARD_REQUESTED, "for somebody", this::request),
        ActFlow.on(
            Act.CARD_APPROVED,
            "a request",
            this::requested,
            card -> requests.approve(DENSHAM, card, OFFICER)),
        ActFlow.on(
            Act.CARD_APPROVED,
            "to start again",
            this::enrolled,
            card -> care.startAgain(DENSHAM, card, OFFICER)),
        ActFlow.on(
            Act.CARD_DECLINED,
            "a request",
            this::requested,
            card -> requests.decline(DENSHAM, card, OFFICER, "No need")),
        ActFlow.on(
            Act.CARD_CODES_SENT,
            "to enrol",
            () -> Person.approved(site, CardSite.somebody()),
            card -> site.the(Invitations.class).invite(DENSHAM, card, OFFICER)),
        ActFlow.on(
            Act.CARD_CODES_SENT,
            "to unlock",
            this::locked,
            person -> unlocks().sendCode(DENSHAM, person.holder.uid(), ORIGIN)),
        ActFlow.on(
            Act.CARD_UNLOCKED,
            "by an officer",
            this::locked,
            person -> care.unlock(DENSHAM, person.card, OFFICER)),
        ActFlow.on(
            Act.CARD_SUSPENDED,
            "a card in use",
            this::enrolled,
            card -> care.suspend(DENSHAM, card, OFFICER, "On leave")),
        ActFlow.on(
            Act.CARD_RESTORED,
            "a suspended card",
            this::suspended,
            card -> care.restore(DENSHAM, card, OFFICER)),
        ActFlow.on(
            Act.CARD_REVOKED,
            "by an officer",
            this::enrolled,
            card -> care.revoke(DENSHAM, card, OFFICER, "Left")),
        ActFlow.on(
            Act.CARD_REVOKED,
            "lost",
            () -> Person.enrolled(site),
            person -> own().reportLost(DENSHAM, person.card, person.by)),
        new ActFlow(Act.CARD_DEVICE_ADDED, "an app", this::app));
  }

  /** By what the person knows and has. */
  List<ActFlow> byProof() {
    return List.of(
        new ActFlow(Act.CARD_ENROLLED, "with an app", this::enrolment),
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
        new ActFlow(Act.CARD_DEVICE_REMOVED, "a passkey", this::removal),
        new ActFlow(Act.CARD_UNLOCKED, "by its person", this::unlocking),
        ActFlow.on(
            Act.CARD_RENEWED,
            "near its end",
            this::renewable,
            person ->
                own().renew(DENSHAM, person.card, person.by, passcode(PASSCODE), person.code())));
  }

  private Executable request() {
    Holder holder = CardSite.somebody();
    return () -> site.the(CardRequests.class).request(DENSHAM, holder, SPONSOR);
  }

  private UUID requested() {
    return site.the(CardRequests.class).request(DENSHAM, CardSite.somebody(), SPONSOR);
  }

  private UUID enrolled() {
    return Person.enrolled(site).card;
  }

  private UUID suspended() {
    UUID card = enrolled();
    site.the(CardCare.class).suspend(DENSHAM, card, OFFICER, "On leave");
    return card;
  }

  Person almostLocked() {
    Person person = Person.enrolled(site);
    for (int i = 1; i < Card.TRIES; i++) {
      assertThatThrownBy(() -> person.signs("271829", WRONG)).isInstanceOf(CardRefused.class);
    }
    return person;
  }

  private Person locked() {
    Person person = almostLocked();
    assertThatThrownBy(() -> person.signs("271829", WRONG)).isInstanceOf(CardRefused.class);
    return person;
  }

  private Person renewable() {
    Person person = Person.enrolled(site);
    site.at(end(person).minus(Duration.ofDays(1)));
    return person;
  }

  private Executable enrolment() {
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

  private Executable app() {
    OwnDevices devices = site.the(OwnDevices.class);
    Person person = Person.enrolled(site);
    Adding adding =
        devices.open(
            DENSHAM, person.card, person.by, passcode(PASSCODE), person.code(), "Second phone");
    AppSetup setup = devices.setUpApp(adding, person.by);
    App app = new App(setup);
    return () -> devices.addApp(adding, setup.factor(), app.shows(site.now()), person.by);
  }

  private Executable removal() {
    Person person = Person.enrolled(site);
    person.adds(new Authenticator(), "Work phone");
    UUID phone = site.in(DENSHAM, () -> site.the(Factors.class).of(person.card)).get(1).id();
    return () ->
        site.the(OwnDevices.class)
            .remove(DENSHAM, person.card, person.by, passcode(PASSCODE), person.code(), phone);
  }

  private Executable unlocking() {
    Person person = locked();
    String uid = person.holder.uid();
    unlocks().sendCode(DENSHAM, uid, ORIGIN);
    String mailed = Person.mailed(site, person.card);
    return () -> unlocks().unlock(DENSHAM, uid, mailed, person.code(), ORIGIN);
  }

  /** Of all cards, only this one ends then: it is made a day after the others. */
  Executable expired() {
    site.at(START.plus(Duration.ofDays(1)));
    Person person = Person.enrolled(site);
    Expiry expiry = site.the(Expiry.class);
    site.at(end(person).minusSeconds(1));
    expiry.run(DENSHAM);
    site.at(end(person));
    return () -> expiry.run(DENSHAM);
  }

  private Instant end(Person person) {
    return Objects.requireNonNull(site.card(person.card).expiresAt());
  }

  private OwnCard own() {
    return site.the(OwnCard.class);
  }

  private SelfUnlock unlocks() {
    return site.the(SelfUnlock.class);
  }
}
