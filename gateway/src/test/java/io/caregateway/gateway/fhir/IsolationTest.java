package io.caregateway.gateway.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.NhsNumber;
import io.caregateway.routes.patient.KeptPatient;
import io.caregateway.safeguards.audit.AuditLog;
import java.net.http.HttpResponse;
import org.hl7.fhir.r4.model.Bundle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No client learns anything of a practice that it does not serve, not even that a patient is. */
@Tag("slow")
class IsolationTest {

  @RegisterExtension static final FhirSite site = new FhirSite();

  /** One person at both practices. */
  private static final NhsNumber NUMBER = KeptPatients.newNumber();

  private static KeptPatient atA;
  private static KeptPatient atB;

  @BeforeAll
  static void putPatientsIn() {
    atA = site.patients().add(FhirSite.A, NUMBER, "Isolde", "1960-06-01");
    atB = site.patients().add(FhirSite.B, NUMBER, "Isolde", "1960-06-01");
  }

  @ParameterizedTest
  @CsvSource({
    "machines/billing-client,     ,       A81001, 200",
    "machines/billing-client,     ,       B82002, 404",
    "machines/billing-client,     A81001, A81001, 200",
    "machines/billing-client,     B82002, B82002, 403",
    "machines/billing-client,     a81001, A81001, 403",
    "machines/scheduling-client,  ,       B82002, 200",
    "machines/scheduling-client,  ,       A81001, 404",
    "machines/scheduling-client,  A81001, A81001, 403",
    "machines/integration-client, ,       A81001, 400",
    "machines/integration-client, A81001, A81001, 200",
    "machines/integration-client, A81001, B82002, 404",
    "machines/integration-client, B82002, B82002, 200",
    "machines/integration-client, B82002, A81001, 404",
    "machines/integration-client, C83003, A81001, 403",
    "machines/unknown-client,     ,       A81001, 403",
    "machines/unknown-client,     A81001, A81001, 403",
    "machines/clinical-client,    ,       A81001, 403"
  })
  void readsOfItsOwnPracticeAlone(String client, String header, String of, int status) {
    KeptPatient patient = of.equals("A81001") ? atA : atB;

    HttpResponse<String> answer = get(client, header, "/Patient/" + patient.id());

    assertThat(answer.statusCode()).isEqualTo(status);
    if (status == 200) {
      assertThat(answer.body()).contains("Isolde");
    } else {
      assertThat(FhirCalls.outcome(answer).getIssueFirstRep().getDiagnostics()).isNotBlank();
      assertThat(answer.body()).doesNotContain("Isolde", NUMBER.value(), of);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "machines/billing-client,     ,       A81001",
    "machines/scheduling-client,  ,       B82002",
    "machines/integration-client, A81001, A81001",
    "machines/integration-client, B82002, B82002"
  })
  void findsAndCountsItsOwnPracticeAlone(String client, String header, String of) {
    KeptPatient patient = of.equals("A81001") ? atA : atB;
    KeptPatient other = of.equals("A81001") ? atB : atA;

    Bundle found = FhirCalls.bundle(get(client, header, "/Patient?identifier=" + NUMBER.value()));
    Bundle sought = FhirCalls.bundle(get(client, header, "/Patient?_id=" + other.id()));

    assertThat(found.getTotal()).isEqualTo(1);
    assertThat(found.getEntryFirstRep().getResource().getIdElement().getIdPart())
        .isEqualTo(patient.id().toString());
    assertThat(sought.getTotal()).isZero();
    assertThat(sought.getEntry()).isEmpty();
  }

  @Test
  void anotherPracticesPatientIsAnsweredLikeNobody() {
    AuditMark mark = site.mark(FhirSite.A);

    HttpResponse<String> other = get(FhirSite.CLIENT_OF_A, null, "/Patient/" + atB.id());
    mark.assertRefused("PATIENT_UNKNOWN");
    HttpResponse<String> nobody =
        get(FhirSite.CLIENT_OF_A, null, "/Patient/00000000-0000-4000-8000-000000000000");

    assertThat(other.body()).isEqualTo(nobody.body());
    assertThat(other.statusCode()).isEqualTo(nobody.statusCode());
  }

  @Test
  void aLinkOfOnePracticeOrClientIsNoneOfAnothers() {
    String link = self(FhirSite.CLIENT_OF_BOTH, "A81001");
    AuditMark mark = site.mark(FhirSite.B);

    assertThat(get(FhirSite.CLIENT_OF_BOTH, "A81001", link).statusCode()).isEqualTo(200);
    assertThat(get(FhirSite.CLIENT_OF_BOTH, "B82002", link).statusCode()).isEqualTo(400);
    assertThat(get(FhirSite.CLIENT_OF_A, null, link).statusCode()).isEqualTo(400);
    mark.assertRefused("PAGE_UNUSABLE");
  }

  @Test
  void refusalsOfClientsWithoutAPracticeAreRecordedForTheSite() {
    AuditMark unmapped = site.mark(AuditLog.SITE);
    get(FhirSite.STRANGER, null, "/Patient/" + atA.id());
    unmapped.assertRefused("UNKNOWN_CERTIFICATE");

    AuditMark unnamed = site.mark(AuditLog.SITE);
    get(FhirSite.CLIENT_OF_BOTH, null, "/Patient/" + atA.id());
    unnamed.assertRefused("PRACTICE_NOT_NAMED");
  }

  @Test
  void aClientWithoutTheRightIsRefusedAndRecorded() {
    AuditMark mark = site.mark(FhirSite.A);

    HttpResponse<String> answer =
        get(FhirSite.CLIENT_WITHOUT_RIGHT, null, "/Patient?family=Isolde");

    assertThat(answer.statusCode()).isEqualTo(403);
    mark.assertRefused("RIGHT_MISSING");
  }

  private static String self(String client, String header) {
    String url =
        FhirCalls.bundle(get(client, header, "/Patient?family=Isolde")).getLink("self").getUrl();
    return url.substring(url.indexOf("/Patient"));
  }

  private static HttpResponse<String> get(String client, @Nullable String header, String path) {
    return header == null
        ? site.as(client).get(path)
        : site.as(client).get(path, "X-Practice", header);
  }
}
