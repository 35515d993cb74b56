package io.caregateway.gateway.audit.pages;

import static io.caregateway.gateway.signon.SignOnSite.A;
import static io.caregateway.gateway.signon.SignOnSite.B;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.signon.Browser;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.gateway.signon.Staff;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.AuditTrail.Entry;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.audit.Place;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
class AuditListTest {

  @RegisterExtension static final SignOnSite site = SignOnSite.shared();

  private AuditVisit visit = AuditVisit.nobody(site);

  @BeforeEach
  void signOn() throws Exception {
    visit = AuditVisit.signOn(site);
  }

  @Test
  void findsWhatOneActorDidByTheirIdAndTellsThePlace() throws Exception {
    Actor somebody = AuditVisit.somebody();
    visit.append(A, AuditRecord.done(Act.SIGN_ON, somebody, AuditVisit.at(53.80, -1.55)));
    visit.append(
        A,
        AuditRecord.refused(
            Act.CARD_REVOKED, somebody, AuditVisit.at(53.80, -1.55), "REASON_FORM"));

    Browser.Page page = visit.find(Map.of("person", somebody.id()));

    assertThat(AuditVisit.lines(page)).hasSize(2);
    assertThat(AuditVisit.lines(page).get(0))
        .contains("was not allowed to revoke a card", "Refused");
    assertThat(AuditVisit.lines(page).get(1)).contains("Quillon Dace signed on", "Leeds");
    assertThat(AuditVisit.lines(visit.find(Map.of("person", somebody.id(), "act", "CARDS"))))
        .hasSize(1);
    assertThat(AuditVisit.lines(visit.find(Map.of("person", somebody.id(), "outcome", "DONE"))))
        .hasSize(1);
  }

  @Test
  void findsByThePlaceThatIsSealed() throws Exception {
    Actor somebody = AuditVisit.somebody();
    visit.append(A, AuditRecord.done(Act.SIGN_ON, somebody, AuditVisit.at(57.15, -2.10)));
    visit.append(A, AuditRecord.done(Act.SIGN_OUT, somebody, Origin.internal("1").at(Place.NONE)));

    Map<String, String> near = new HashMap<>(Map.of("person", somebody.id(), "place", "NEAR"));
    near.put("near", "Aberdeen");
    assertThat(AuditVisit.lines(visit.find(near))).singleElement().asString().contains("signed on");
    near.put("near", "Dundee");
    assertThat(AuditVisit.lines(visit.find(near))).isEmpty();
    assertThat(AuditVisit.lines(visit.find(Map.of("person", somebody.id(), "place", "UNKNOWN"))))
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

    Browser.Page page = visit.post("/audit", typed);

    assertThat(page.status()).isEqualTo(400);
    assertThat(page.html().select(".govuk-error-summary__list li").eachText())
        .containsExactly(
            "The last day must not be before the first day.",
            "This is not an NHS number: its last digit does not fit the others. Check it for a"
                + " typing mistake, or find the patient by surname.");
  }

  @Test
  void showsOneRecordWholeAndRecordsThatItWasRead() throws Exception {
    Actor somebody = AuditVisit.somebody();
    long seq =
        visit.append(A, AuditRecord.done(Act.SIGN_ON, somebody, AuditVisit.at(53.80, -1.55)));

    Browser.Page page = visit.open("/audit/records/" + seq);

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
    Entry read = visit.last(A);
    assertThat(read.act().act()).isEqualTo(Act.AUDIT_READ);
    assertThat(read.act().subject()).isEqualTo("page, record " + seq);
    assertThat(read.act().actor().id()).isEqualTo(Staff.MANAGER);
  }

  @Test
  void recordsWhatWasLookedFor() throws Exception {
    Actor somebody = AuditVisit.somebody();

    visit.find(Map.of("person", somebody.id(), "act", "SIGN_ON"));

    assertThat(visit.last(A).act().subject())
        .isEqualTo(
            "page, by the user ID "
                + somebody.id()
                + ", whom the list of people does not name; sign on, shown 0");
  }

  @Test
  void anotherPracticesRecordsAreNotThere() throws Exception {
    Actor somebody = AuditVisit.somebody();
    long seq =
        visit.append(B, AuditRecord.done(Act.SIGN_ON, somebody, AuditVisit.at(53.80, -1.55)));

    assertThat(AuditVisit.lines(visit.find(Map.of("person", somebody.id())))).isEmpty();
    assertThat(visit.open("/audit/records/" + seq).response().body()).doesNotContain(somebody.id());
  }
}
