package io.caregateway.gateway.access;

import io.caregateway.feed.NhsNumber;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.gateway.fhir.KeptPatients;
import io.caregateway.gateway.signon.Browser;
import io.caregateway.gateway.signon.Proofs;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.gateway.signon.Staff;
import io.caregateway.gateway.signon.UserId;
import io.caregateway.gateway.signon.people.Person;
import io.caregateway.gateway.signon.people.Persons;
import io.caregateway.gateway.signon.session.Sessions;
import io.caregateway.routes.erasure.ErasureGround;
import io.caregateway.routes.erasure.ErasureOutcome;
import io.caregateway.routes.erasure.Erasures;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.smartcards.virtual.By;
import io.caregateway.smartcards.virtual.Holder;
import io.caregateway.smartcards.virtual.request.CardRequests;
import java.util.List;
import java.util.UUID;

/**
 * Something of everything that a practice can have, under names that no other has.
 *
 * @param canaries what may be seen nowhere else: names and numbers
 */
record Belongings(
    OdsCode practice,
    UUID patient,
    UUID person,
    UUID session,
    UUID card,
    UUID erasure,
    List<String> canaries) {

  private static final String NOTHING = "00000000-0000-4000-8000-000000000000";

  static Belongings add(SignOnSite site, OdsCode practice) throws Exception {
    UserId uid = Proofs.somebody();
    String name = "Xanthe Canary" + uid.value();
    String member = practice.equals(SignOnSite.A) ? Staff.MANAGER : Staff.OTHER_MANAGER;
    Browser browser = site.browser();
    String answer =
        browser
            .answer(practice.value(), member)
            .attribute("uid", uid.value())
            .attribute("displayName", name)
            .attribute("role", "receptionist")
            .xml();
    browser.sendAnswer(practice.value(), answer);
    NhsNumber number = KeptPatients.newNumber();
    String family = "Marram" + uid.value();
    UUID patient =
        new KeptPatients(site.gateway()).add(practice, number, family, "1970-09-11").id().value();
    return new Belongings(
        practice,
        patient,
        person(site, practice, uid).id(),
        session(site, practice, uid),
        card(site, practice, uid),
        erasure(site, practice, patient),
        List.of(uid.value(), name, number.value(), family));
  }

  /** The address of the endpoint with this practice's things in it. */
  String address(Endpoint endpoint) {
    String pattern = endpoint.pattern();
    String id =
        endpoint.names("patient}")
            ? patient.toString()
            : pattern.startsWith("/users")
                ? person.toString()
                : pattern.startsWith("/privacy/erasures")
                    ? erasure.toString()
                    : pattern.startsWith("/sessions")
                        ? session.toString()
                        : pattern.startsWith("/cards") ? card.toString() : NOTHING;
    return pattern
        .replace("{practice}", practice.value())
        .replaceAll("\\{[^}]*}", id)
        .replace("/**", "/x")
        .replace("*", "x");
  }

  private static Person person(SignOnSite site, OdsCode practice, UserId uid) {
    Persons persons = site.gateway().bean(Persons.class);
    return site.gateway()
        .bean(PracticeTransactions.class)
        .in(practice, () -> persons.find(uid))
        .orElseThrow();
  }

  private static UUID card(SignOnSite site, OdsCode practice, UserId uid) {
    Actor sponsor =
        new Actor(Actor.Kind.PERSON, "555000009999", "Sponsor", null, practice.value(), "test");
    return site.gateway()
        .bean(CardRequests.class)
        .request(
            practice,
            new Holder(uid.value(), "Xanthe", "Canary", "xanthe@example.nhs.uk"),
            new By(sponsor, Origin.internal("test")));
  }

  private static UUID erasure(SignOnSite site, OdsCode practice, UUID patient) {
    Actor officer =
        new Actor(Actor.Kind.PERSON, "555000009998", "Officer", null, practice.value(), "test");
    Erasures erasures = site.gateway().bean(Erasures.class);
    ErasureOutcome outcome =
        erasures.ask(
            practice,
            new PatientId(patient),
            ErasureGround.OBJECTION,
            false,
            officer,
            Origin.internal("test"));
    return ((ErasureOutcome.Asked) outcome).request();
  }

  private static UUID session(SignOnSite site, OdsCode practice, UserId uid) {
    return site.gateway().bean(Sessions.class).underWay(practice, 10_000).stream()
        .filter(session -> session.user().equals(uid))
        .findFirst()
        .orElseThrow()
        .id();
  }
}
