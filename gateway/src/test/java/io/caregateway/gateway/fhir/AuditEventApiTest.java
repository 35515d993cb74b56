package io.caregateway.gateway.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.AuditTrail;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
class AuditEventApiTest {

  private static final String BILLING = "CN=billing-client,OU=Machines,O=Care Gateway development";

  @RegisterExtension static final FhirSite site = new FhirSite();

  private static PatientId patient = PatientId.of("00000000-0000-4000-8000-000000000000");

  @BeforeAll
  static void haveSomethingHappen() {
    patient =
        site.patients().add(FhirSite.A, KeptPatients.newNumber(), "Marram", "1970-09-11").id();
    for (int i = 0; i < 3; i++) {
      site.as(FhirSite.CLIENT_OF_A).get("/Patient/" + patient);
    }
  }

  @Test
  void findsWhoReadAPatientNewestFirstPageByPage() {
    List<Long> seen = new ArrayList<>();
    Bundle page = search("patient=Patient/" + patient + "&_count=2");
    assertThat(page.getTotal()).isEqualTo(3);
    while (true) {
      page.getEntry().forEach(entry -> seen.add(seq(entry.getResource())));
      if (page.getLink("next") == null) {
        break;
      }
      page = FhirCalls.bundle(reader().get(page.getLink("next").getUrl()));
    }

    assertThat(seen).hasSize(3).isSortedAccordingTo((one, other) -> Long.compare(other, one));
  }

  @Test
  void readsOneRecordByItsNumber() {
    long seq = seq(search("patient=" + patient).getEntryFirstRep().getResource());

    AuditEvent event = FhirCalls.parse(reader().get("/AuditEvent/" + seq), AuditEvent.class);

    assertThat(event.getSubtype()).extracting(code -> code.getCode()).contains("PATIENT_READ");
    assertThat(event.getSource().getSite()).isEqualTo("A81001");
  }

  @ParameterizedTest
  @CsvSource({
    "type=PATIENT_READ, true",
    "type=http://terminology.hl7.org/CodeSystem/audit-event-type|rest, true",
    "type=110114, false",
    "outcome=0, true",
    "outcome=8, false",
    "date=ge2001-01-01, true",
    "date=lt2001-01-01, false",
    "agent:identifier=nobody, false"
  })
  void allThatIsAskedMustHold(String parameter, boolean found) {
    String name = parameter.substring(0, parameter.indexOf('='));
    String value = parameter.substring(parameter.indexOf('=') + 1);

    Bundle page = search("patient=" + patient + "&" + name + "=" + FhirCalls.encoded(value));

    assertThat(page.getTotal() > 0).isEqualTo(found);
  }

  @Test
  void findsWhatOneUserDidByAForm() {
    String escaped = BILLING.replace(",", "\\,");
    String form = "agent:identifier=" + FhirCalls.encoded(escaped) + "&patient=" + patient;

    Bundle page = FhirCalls.bundle(reader().postForm("/AuditEvent/_search", form));

    assertThat(page.getTotal()).isEqualTo(3);
  }

  @Test
  void toReadTheAuditIsRecordedItself() {
    long before = last().seq();

    search("patient=" + patient);

    List<AuditTrail.Entry> since = site.bean(AuditTrail.class).after(FhirSite.A, before, 10);
    assertThat(since).hasSize(1);
    AuditRecord act = since.get(0).act();
    assertThat(act.act()).isEqualTo(Act.AUDIT_READ);
    assertThat(act.subject()).isEqualTo("FHIR API, found 3, shown 3");
    assertThat(act.actor().id()).isEqualTo(BILLING);
  }

  @Test
  void whoMayReadPatientsMayNotReadTheAuditForThat() {
    HttpResponse<String> answer = site.as(FhirSite.CLIENT_OF_B).get("/AuditEvent");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(FhirCalls.outcome(answer).getIssueFirstRep().getDiagnostics())
        .contains("AUDIT_READ");
  }

  @Test
  void anotherPracticesRecordsAreNotThere() {
    String seq = Long.toString(last().seq() + 1_000_000);
    FhirCalls ofBoth = site.as(FhirSite.CLIENT_OF_BOTH);

    Bundle other =
        FhirCalls.bundle(
            ofBoth.get("/AuditEvent?patient=" + patient, "X-Practice", FhirSite.B.value()));

    assertThat(other.getTotal()).isZero();
    assertThat(reader().get("/AuditEvent/" + seq).statusCode()).isEqualTo(404);
    assertThat(reader().get("/AuditEvent/x").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "outcome=done",
    "patient=Patient/7",
    "agent:identifier=urn:x|",
    "date=noon",
    "agent=1"
  })
  void refusesWhatItCannotRead(String query) {
    assertThat(reader().get("/AuditEvent?" + query.replace("|", "%7C")).statusCode())
        .isEqualTo(400);
  }

  private static Bundle search(String query) {
    return FhirCalls.bundle(reader().get("/AuditEvent?" + query));
  }

  private static FhirCalls reader() {
    return site.as(FhirSite.CLIENT_OF_A);
  }

  private static long seq(Resource event) {
    return event.getIdElement().getIdPartAsLong();
  }

  private static AuditTrail.Entry last() {
    List<AuditTrail.Entry> all = site.bean(AuditTrail.class).after(FhirSite.A, 0, 100_000);
    return all.get(all.size() - 1);
  }
}
