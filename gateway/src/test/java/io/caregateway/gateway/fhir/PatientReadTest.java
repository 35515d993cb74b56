package io.caregateway.gateway.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.NhsNumber;
import io.caregateway.routes.patient.KeptPatient;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Outcome;
import java.net.http.HttpResponse;
import java.util.Date;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.LinkType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
class PatientReadTest {

  @RegisterExtension static final FhirSite site = new FhirSite();

  private final NhsNumber number = KeptPatients.newNumber();

  @Test
  void readsAPatientByOurId() {
    KeptPatient kept = site.patients().add(FhirSite.A, number, "Marram", "1970-09-11");
    AuditMark mark = site.mark(FhirSite.A);

    HttpResponse<String> answer = site.as(FhirSite.CLIENT_OF_A).get("/Patient/" + kept.id());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValue("application/fhir+json;charset=UTF-8");
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(answer.headers().firstValue("ETag")).hasValue("W/\"1\"");
    assertThat(answer.headers().firstValue("X-Powered-By")).isEmpty();
    Patient patient = FhirCalls.parse(answer, Patient.class);
    assertThat(patient.getIdElement().getIdPart()).isEqualTo(kept.id().toString());
    assertThat(patient.getMeta().getVersionId()).isEqualTo("1");
    assertThat(patient.getMeta().getLastUpdated()).isEqualTo(Date.from(kept.changedAt()));
    assertThat(patient.getIdentifierFirstRep().getValue()).isEqualTo(number.value());
    assertThat(patient.getActive()).isTrue();
    AuditRecord act = mark.only();
    assertThat(act.act()).isEqualTo(Act.PATIENT_READ);
    assertThat(act.outcome()).isEqualTo(Outcome.DONE);
    assertThat(act.patient()).isEqualTo(kept.id());
  }

  @Test
  void givesNothingAgainWhereTheClientHasThatVersion() {
    KeptPatient kept = site.patients().add(FhirSite.A, number, "Marram", "1970-09-11");
    AuditMark mark = site.mark(FhirSite.A);

    HttpResponse<String> answer =
        site.as(FhirSite.CLIENT_OF_A).get("/Patient/" + kept.id(), "If-None-Match", "W/\"1\"");

    assertThat(answer.statusCode()).isEqualTo(304);
    assertThat(answer.body()).isEmpty();
    assertThat(mark.only().act()).isEqualTo(Act.PATIENT_READ);

    site.patients().add(FhirSite.A, number, "Saltmarsh", "1970-09-11");
    HttpResponse<String> changed =
        site.as(FhirSite.CLIENT_OF_A).get("/Patient/" + kept.id(), "If-None-Match", "W/\"1\"");
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(changed.headers().firstValue("ETag")).hasValue("W/\"2\"");
  }

  @Test
  void answersInXmlWhereThatIsAskedFor() {
    KeptPatient kept = site.patients().add(FhirSite.A, number, "Marram", "1970-09-11");
    FhirCalls client = site.as(FhirSite.CLIENT_OF_A);

    HttpResponse<String> byHeader =
        client.get("/Patient/" + kept.id(), "Accept", "application/fhir+xml");
    HttpResponse<String> byParameter = client.get("/Patient/" + kept.id() + "?_format=xml");

    assertThat(byHeader.body()).startsWith("<Patient xmlns=\"http://hl7.org/fhir\">");
    assertThat(byParameter.body()).isEqualTo(byHeader.body());
  }

  @Test
  void aPatientWhoLeftIsServedAsNotActive() {
    KeptPatient kept = site.patients().add(FhirSite.A, number, "Marram", "1970-09-11");
    site.patients().leave(FhirSite.A, number);

    assertThat(read(kept).getActive()).isFalse();
  }

  @Test
  void aRecordThatWasMergedAwayLeadsToTheOneInItsPlace() {
    NhsNumber other = KeptPatients.newNumber();
    KeptPatient survivor = site.patients().add(FhirSite.A, other, "Marram", "1970-09-11");
    KeptPatient kept = site.patients().add(FhirSite.A, number, "Marram", "1970-09-11");
    site.patients().merge(FhirSite.A, number, other);

    Patient patient = read(kept);

    assertThat(patient.getActive()).isFalse();
    assertThat(patient.getLinkFirstRep().getType()).isEqualTo(LinkType.REPLACEDBY);
    assertThat(patient.getLinkFirstRep().getOther().getReference())
        .isEqualTo("Patient/" + survivor.id());
  }

  @Test
  void aRestrictedPatientIsServedWithoutContactData() {
    KeptPatient kept = site.patients().addLabelled(FhirSite.A, number, "R");

    HttpResponse<String> answer = site.as(FhirSite.CLIENT_OF_A).get("/Patient/" + kept.id());

    assertThat(answer.body()).doesNotContain("Sallowfield", "01632");
    assertThat(FhirCalls.parse(answer, Patient.class).getMeta().getSecurityFirstRep().getCode())
        .isEqualTo("R");
  }

  private static Patient read(KeptPatient kept) {
    return FhirCalls.parse(
        site.as(FhirSite.CLIENT_OF_A).get("/Patient/" + kept.id()), Patient.class);
  }
}
