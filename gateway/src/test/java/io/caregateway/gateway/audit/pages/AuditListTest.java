package io.caregateway.gateway.audit.pages;

import static io.caregateway.gateway.signon.SignOnSite.A;
import static io.caregateway.gateway.signon.SignOnSite.B;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.NhsNumber;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.gateway.fhir.KeptPatients;
import io.caregateway.gateway.signon.Browser;
import io.caregateway.gateway.signon.Proofs;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.gateway.signon.Staff;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.AuditTrail;
import io.caregateway.safeguards.audit.AuditTrail.Entry;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.audit.Place;
import io.caregateway.safeguards.audit.Place.Source;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
class AuditListTest {

  @RegisterExtension static final SignOnSite site = SignOnSite.shared();

  private final Browser browser = site.browser();

  @BeforeEach
  void signOn() throws Exception {
    browser.signOn(A.value(), Staff.MANAGER);
  }

  @Test
  void findsWhatOneActorDidByTheirIdAndTellsThePlace() throws Exception {
    Actor somebody = somebody();
    append(A, AuditRecord.done(Act.SIGN_ON, somebody, at(53.80, -1.55)));
    append(A, AuditRecord.refused(Act.CARD_REVOKED, somebody, at(53.80, -1.55), "REASON_FORM"));

    Browser.Page page = find(Map.of("person", somebody.id()));

    assertThat(lines(page)).hasSize(2);
    assertThat(lines(page).get(0)).contains("was not allowed to revoke a card", "Refused");
    assertThat(lines(page).get(1)).contains("Quillon Dace signed on", "Leeds");
    assertThat(lines(find(Map.of("person", somebody.id(), "act", "CARDS")))).hasSize(1);
    assertThat(lines(find(Map.of("person", somebody.id(), "outcome", "DONE")))).hasSize(1);
  }

  @Test
  void findsByThePlaceThatIsSealed() throws Exception {
    Actor somebody = somebody();
    append(A, AuditRecord.done(Act.SIGN_ON, somebody, at(57.15, -2.10)));
    append(A, AuditRecord.done(Act.SIGN_OUT, somebody, Origin.internal("1").at(Place.NONE)));

    Map<String, String> near = new HashMap<>(Map.of("person", somebody.id(), "place", "NEAR"));
    near.put("near", "Aberdeen");
    assertThat(lines(find(near))).singleElement().asString().contains("signed on");
    near.put("near", "Dundee");
    assertThat(lines(find(near))).isEmpty();
    assertThat(lines(find(Map.of("person", somebody.id(), "place", "UNKNOWN"))))
        .singleElement()
        .asString()
        .contains("signed out");
  }

  @Test
  void saysBesideTheFieldWhatIsWrong() throws Exception {
    Map<String, String> typed =
        Map.of(
            "from-day",
            "2",
            "from-month",
            "3",
            "from-year",
            "2026",
            "until-day",
            "1",
            "until-month",
            "3",
            "until-year",
            "2026",
            "nhs-number",
            "999 123 4560");

    Browser.Page page = post("/audit", typed);

    assertThat(page.status()).isEqualTo(400);
    assertThat(page.html().select(".govuk-error-summary__list li").eachText())
        .containsExactly(
            "The last day must not be before the first day.",
            "This is not an NHS number: its last digit does not fit the others. Check it for a"
                + " typing mistake, or find the patient by surname.");
  }

  @Test
  void showsOneRecordWholeAndRecordsThatItWasRead() throws Exception {
    Actor somebody = somebody();
    long seq = append(A, AuditRecord.done(Act.SIGN_ON, somebody, at(53.80, -1.55)));

    Browser.Page page = browser.open("/audit/records/" + seq);

    assertThat(page.html().select("dd").eachText())
        .contains(
            somebody.id(),
            "the practice’s own sign-on",
            "Surgery PC 4",
            "DENSHAM\\qdace",
            "198.51.100.7",
            "53.8000, -1.5500, within 20 m",
            "the device’s own receiver (GPS)",
            "request-1",
            "correlation-1",
            Long.toString(seq));
    Entry read = last(A);
    assertThat(read.act().act()).isEqualTo(Act.AUDIT_READ);
    assertThat(read.act().subject()).isEqualTo("page, record " + seq);
    assertThat(read.act().actor().id()).isEqualTo(Staff.MANAGER);
  }

  @Test
  void recordsWhatWasLookedFor() throws Exception {
    Actor somebody = somebody();

    find(Map.of("person", somebody.id(), "act", "SIGN_ON"));

    assertThat(last(A).act().subject())
        .isEqualTo(
            "page, by the user ID "
                + somebody.id()
                + ", whom the list of people does not name; sign on, shown 0");
  }

  @Test
  void marksASignOnTooFarFromTheOneBefore() throws Exception {
    Actor somebody = somebody();
    append(A, AuditRecord.done(Act.SIGN_ON, somebody, at(53.80, -1.55)));
    long seq = append(A, AuditRecord.done(Act.SIGN_ON, somebody, at(57.15, -2.10)));

    assertThat(lines(browser.open("/audit/records/" + seq + "/person")).get(0))
        .contains("Too far too fast", "374 km from the sign-on less than a minute before (Leeds)");
    assertThat(lines(browser.open("/audit/unusual?days=1")))
        .anySatisfy(line -> assertThat(line).contains("Quillon Dace", "374 km"));
    assertThat(last(A).act().subject()).startsWith("page, unusual sign-ons since ");
  }

  @Test
  void tellsAPatientsTimelineWithThePatientsName() throws Exception {
    NhsNumber number = KeptPatients.newNumber();
    PatientId patient =
        new KeptPatients(site.gateway()).add(A, number, "Marram", "1970-09-11").id();
    append(A, AuditRecord.done(Act.PATIENT_SEARCH, somebody(), at(53.80, -1.55)).of(patient));
    String address = "/audit/patients/" + patient;
    Awaitility.await().until(() -> browser.open(address).status() == 200);

    Browser.Page page = browser.open(address);

    assertThat(page.html().select("h1").text()).containsIgnoringCase("Marram");
    assertThat(lines(page)).anySatisfy(line -> assertThat(line).contains("searched for patients"));
    assertThat(last(A).act().patient()).isEqualTo(patient);
    assertThat(last(A).act().act()).isEqualTo(Act.AUDIT_READ);
    assertThat(lines(find(Map.of("nhs-number", number.value(), "act", "PATIENT_SEARCH"))))
        .anySatisfy(line -> assertThat(line).contains("Quillon Dace").doesNotContain("Marram"));
    assertThat(browser.open("/audit/patients/" + UUID.randomUUID()).status()).isEqualTo(404);
  }

  @Test
  void anotherPracticesRecordsAreNotThere() throws Exception {
    Actor somebody = somebody();
    long seq = append(B, AuditRecord.done(Act.SIGN_ON, somebody, at(53.80, -1.55)));

    assertThat(lines(find(Map.of("person", somebody.id())))).isEmpty();
    assertThat(browser.open("/audit/records/" + seq).response().body())
        .doesNotContain(somebody.id());
  }

  private Browser.Page find(Map<String, String> typed) throws Exception {
    assertThat(post("/audit", typed).location()).isEqualTo("/audit");
    return browser.open("/audit");
  }

  private Browser.Page post(String address, Map<String, String> typed) throws Exception {
    Map<String, String> fields = new HashMap<>(typed);
    fields.put("_csrf", browser.open("/audit").field("_csrf"));
    return browser.post(address, fields);
  }

  private static List<String> lines(Browser.Page page) {
    return page.html().select(".cg-log li").eachText();
  }

  private static Actor somebody() {
    return new Actor(
        Actor.Kind.PERSON,
        Proofs.somebody().value(),
        "Quillon Dace",
        "clinician",
        "A81001",
        "saml");
  }

  private static Origin at(double latitude, double longitude) {
    Place place = new Place(latitude, longitude, 20.0, Source.GPS, Instant.EPOCH);
    return new Origin(
        "198.51.100.7",
        "Mozilla/5.0 (Windows NT 10.0)",
        "Surgery PC 4",
        "DENSHAM\\qdace",
        "request-1",
        "correlation-1",
        place);
  }

  private static long append(OdsCode practice, AuditRecord act) {
    return site.gateway()
        .bean(PracticeTransactions.class)
        .in(practice, () -> site.gateway().bean(AuditLog.class).append(act));
  }

  private static Entry last(OdsCode practice) {
    List<Entry> all = site.gateway().bean(AuditTrail.class).after(practice, 0, 100_000);
    return all.get(all.size() - 1);
  }
}
