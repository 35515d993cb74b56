package io.caregateway.gateway.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.NhsNumber;
import io.caregateway.routes.patient.KeptPatient;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditRecord;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class PatientSearchTest {

  private static final String NHS = "https://fhir.nhs.uk/Id/nhs-number|";

  @RegisterExtension static final FhirSite site = new FhirSite();

  private static final NhsNumber WHOLE = KeptPatients.newNumber();
  private static final NhsNumber MONTH = KeptPatients.newNumber();
  private static final NhsNumber LATER = KeptPatients.newNumber();
  private static KeptPatient whole;
  private static KeptPatient month;
  private static KeptPatient later;

  private final FhirCalls client = site.as(FhirSite.CLIENT_OF_A);

  @BeforeAll
  static void putPatientsIn() {
    whole = site.patients().add(FhirSite.A, WHOLE, "O’Dunnock", "1931-04-17");
    month = site.patients().add(FhirSite.A, MONTH, "O'Dunnock", "1931-04");
    later = site.patients().add(FhirSite.A, LATER, "Fenwick-Dunnock", "1932-04-17");
  }

  @Test
  void findsByNhsNumberInAForm() {
    AuditMark mark = site.mark(FhirSite.A);

    Bundle found =
        FhirCalls.bundle(
            client.postForm(
                "/Patient/_search", "identifier=" + FhirCalls.encoded(NHS + WHOLE.value())));

    assertThat(ids(found)).containsExactly(whole.id().toString());
    assertThat(found.getTotal()).isEqualTo(1);
    AuditRecord act = mark.only();
    assertThat(act.act()).isEqualTo(Act.PATIENT_SEARCH);
    assertThat(act.patient()).isEqualTo(whole.id());
    assertThat(act.subject()).contains("found 1").doesNotContain(WHOLE.value());
  }

  @Test
  void findsByNhsNumberAlone() {
    String spaced = WHOLE.value().substring(0, 3) + " " + WHOLE.value().substring(3);

    assertThat(ids(client.search("identifier=" + WHOLE.value())))
        .containsExactly(whole.id().toString());
    assertThat(ids(client.search("identifier=" + FhirCalls.encoded(spaced))))
        .containsExactly(whole.id().toString());
  }

  @Test
  void takesABarThatTheClientDidNotEncode() throws IOException {
    String answer =
        RawRequests.to(site, FhirSite.CLIENT_OF_A)
            .answer(
                "GET /fhir/R4/Patient?identifier="
                    + NHS
                    + WHOLE.value()
                    + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 200").contains(whole.id().toString());
  }

  @Test
  void findsByFamilyNameHoweverItIsTyped() {
    assertThat(ids(client.search("family=" + FhirCalls.encoded("o'dunnock"))))
        .containsExactly(whole.id().toString(), month.id().toString());
    assertThat(ids(client.search("family=fenwick+dunnock"))).containsExactly(later.id().toString());
    assertThat(client.search("family=dunn").getTotal()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "1931-04-17, whole month",
    "eq1931-04-17, whole month",
    "1931-04-18, month",
    "1931-04, whole month",
    "1931, whole month",
    "1932, later",
    "1933, ''"
  })
  void findsByBirthDateAsFarAsItIsKnown(String birthDate, String expected) {
    Bundle found = client.search("birthdate=" + birthDate);

    assertThat(ids(found).stream().filter(PatientSearchTest::isOurs))
        .containsExactlyElementsOf(
            List.of(expected.split(" ")).stream()
                .filter(name -> !name.isEmpty())
                .map(PatientSearchTest::named)
                .toList());
  }

  @Test
  void allThatIsAskedMustHold() {
    assertThat(ids(client.search("family=ODunnock&birthdate=1931-04-17&_id=" + whole.id())))
        .containsExactly(whole.id().toString());
    assertThat(client.search("family=ODunnock&_id=" + later.id()).getTotal()).isZero();
  }

  @Test
  void findsByTimeOfTheLastChange() {
    String between = "_lastUpdated=gt" + whole.changedAt() + "&_lastUpdated=lt" + later.changedAt();
    String fromTo = "_lastUpdated=ge" + whole.changedAt() + "&_lastUpdated=le" + later.changedAt();

    assertThat(ids(client.search(between))).containsExactly(month.id().toString());
    assertThat(ids(client.search(fromTo)))
        .containsExactly(whole.id().toString(), month.id().toString(), later.id().toString());
    assertThat(client.search("_lastUpdated=lt2001").getTotal()).isZero();
  }

  @Test
  void countsWithoutShowingAnybody() {
    AuditMark mark = site.mark(FhirSite.A);
    for (String only : List.of("_summary=count", "_count=0")) {
      Bundle counted = client.search("family=ODunnock&" + only);

      assertThat(counted.getTotal()).isEqualTo(2);
      assertThat(counted.getEntry()).isEmpty();
      assertThat(counted.getLink("next")).isNull();
    }
    assertThat(mark.records())
        .hasSize(2)
        .allMatch(act -> "FHIR API, found 2".equals(act.subject()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1000000000", "99999999999999999999999999", "251", "0000000000000250"})
  void cutsTheCountToTheLargestPage(String count) {
    assertThat(client.search("_count=" + count).getEntry()).hasSizeBetween(3, 250);
  }

  @Test
  void everyLinkIsFreeOfPersonalData() {
    HttpResponse<String> answer =
        client.get("/Patient?family=ODunnock&identifier=" + WHOLE.value() + "&birthdate=1931");

    Bundle found = FhirCalls.bundle(answer);
    assertThat(found.getLink("self").getUrl())
        .doesNotContain("Dunnock", WHOLE.value(), "1931")
        .contains("/fhir/R4/Patient?_page=");
    assertThat(found.getEntryFirstRep().getFullUrl()).endsWith("/Patient/" + whole.id());
    assertThat(ids(FhirCalls.bundle(client.get(found.getLink("self").getUrl()))))
        .containsExactly(whole.id().toString());
  }

  private static List<String> ids(Bundle bundle) {
    return bundle.getEntry().stream()
        .map(entry -> entry.getResource().getIdElement().getIdPart())
        .toList();
  }

  private static boolean isOurs(String id) {
    return List.of(named("whole"), named("month"), named("later")).contains(id);
  }

  private static String named(String name) {
    KeptPatient patient = name.equals("whole") ? whole : name.equals("month") ? month : later;
    return patient.id().toString();
  }
}
