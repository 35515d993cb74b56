package io.caregateway.gateway.audit.pages;

import static io.caregateway.gateway.signon.SignOnSite.A;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.NhsNumber;
import io.caregateway.feed.PatientId;
import io.caregateway.gateway.fhir.KeptPatients;
import io.caregateway.gateway.signon.Browser;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditRecord;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
class FollowedTest {

  @RegisterExtension static final SignOnSite site = SignOnSite.shared();

  private AuditVisit visit = AuditVisit.nobody(site);

  @BeforeEach
  void signOn() throws Exception {
    visit = AuditVisit.signOn(site);
  }

  @Test
  void marksASignOnTooFarFromTheOneBefore() throws Exception {
    Actor somebody = AuditVisit.somebody();
    visit.append(A, AuditRecord.done(Act.SIGN_ON, somebody, AuditVisit.at(53.80, -1.55)));
    long seq =
        visit.append(A, AuditRecord.done(Act.SIGN_ON, somebody, AuditVisit.at(57.15, -2.10)));

    assertThat(AuditVisit.lines(visit.open("/audit/records/" + seq + "/person")).get(0))
        .contains("Too far too fast", "374 km from the sign-on less than a minute before (Leeds)");
    assertThat(AuditVisit.lines(visit.open("/audit/unusual?days=1")))
        .anySatisfy(line -> assertThat(line).contains("Quillon Dace", "374 km"));
    assertThat(visit.last(A).act().subject()).startsWith("page, unusual sign-ons since ");
  }

  @Test
  void tellsAPatientsTimelineWithThePatientsName() throws Exception {
    NhsNumber number = KeptPatients.newNumber();
    PatientId patient =
        new KeptPatients(site.gateway()).add(A, number, "Marram", "1970-09-11").id();
    visit.append(
        A,
        AuditRecord.done(Act.PATIENT_SEARCH, AuditVisit.somebody(), AuditVisit.at(53.80, -1.55))
            .of(patient));
    String address = "/audit/patients/" + patient;
    Awaitility.await().until(() -> visit.open(address).status() == 200);

    Browser.Page page = visit.open(address);

    assertThat(page.html().select("h1").text()).containsIgnoringCase("Marram");
    assertThat(AuditVisit.lines(page))
        .anySatisfy(line -> assertThat(line).contains("searched for patients"));
    assertThat(visit.last(A).act().patient()).isEqualTo(patient);
    assertThat(visit.last(A).act().act()).isEqualTo(Act.AUDIT_READ);
    assertThat(
            AuditVisit.lines(
                visit.find(Map.of("nhs-number", number.value(), "act", "PATIENT_SEARCH"))))
        .anySatisfy(line -> assertThat(line).contains("Quillon Dace").doesNotContain("Marram"));
    assertThat(visit.open("/audit/patients/" + UUID.randomUUID()).status()).isEqualTo(404);
  }

  @Test
  void countsAndPlacesSignOns() throws Exception {
    visit.append(
        A, AuditRecord.done(Act.SIGN_ON, AuditVisit.somebody(), AuditVisit.at(50.12, -5.54)));

    Browser.Page page = visit.open("/audit/sign-ons?days=7");

    assertThat(page.html().select("#place-heading ~ * tbody tr").eachText())
        .anySatisfy(row -> assertThat(row).startsWith("Penzance 50.12, -5.54 1 1"));
    assertThat(page.html().select(".cg-dot")).isNotEmpty();
    assertThat(visit.last(A).act().subject()).startsWith("page, sign-ons by time and place since ");
  }
}
