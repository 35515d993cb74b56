package io.caregateway.gateway.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each refusal: its status, its sentence, its record, and no echo of what was sent. */
@Tag("slow")
class RefusalTest {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String CANARY = "Zyxwvut";

  @RegisterExtension static final FhirSite site = new FhirSite();

  private final FhirCalls client = site.as(FhirSite.CLIENT_OF_A);

  @ParameterizedTest
  @CsvSource({
    "Zyxwvut=1,                                  PARAMETER_UNKNOWN",
    "given=Zyxwvut,                              PARAMETER_UNKNOWN",
    "family:exact=Zyxwvut,                       PARAMETER_UNKNOWN",
    "_sort=family,                               PARAMETER_UNKNOWN",
    "_elements=name,                             PARAMETER_UNKNOWN",
    "family=Zyxwvut&family=Other,                PARAMETER_REPEATED",
    "'family=Zyxwvut,Other',                     PARAMETER_REPEATED",
    "family=,                                    PARAMETER_EMPTY",
    "identifier,                                 PARAMETER_EMPTY",
    "family=--,                                  FAMILY_MALFORMED",
    "address-postalcode=--,                      POSTCODE_MALFORMED",
    "identifier=Zyxwvut,                         IDENTIFIER_MALFORMED",
    "identifier=999000001,                       IDENTIFIER_MALFORMED",
    "identifier=https://Zyxwvut.example%7C1,     IDENTIFIER_MALFORMED",
    "identifier=%7C9990000018,                   IDENTIFIER_MALFORMED",
    "_id=Zyxwvut,                                ID_MALFORMED",
    "birthdate=1970-02-30,                       BIRTH_DATE_MALFORMED",
    "birthdate=1970-13,                          BIRTH_DATE_MALFORMED",
    "birthdate=ge1970,                           BIRTH_DATE_MALFORMED",
    "birthdate=Zyxwvut,                          BIRTH_DATE_MALFORMED",
    "birthdate=1970-09-11T10:00:00Z,             BIRTH_DATE_MALFORMED",
    "_lastUpdated=Zyxwvut,                       TIME_MALFORMED",
    "_lastUpdated=ne2020,                        TIME_MALFORMED",
    "_lastUpdated=2020-01-01T00:00:00,           TIME_MALFORMED",
    "_lastUpdated=2020-01-01T00:00:00+01:00,     TIME_MALFORMED",
    "_lastUpdated=2020-01-01T25:00:00Z,          TIME_MALFORMED",
    "_lastUpdated=1&_lastUpdated=2&_lastUpdated=3, TIME_MALFORMED",
    "_count=-1,                                  COUNT_MALFORMED",
    "_count=Zyxwvut,                             COUNT_MALFORMED",
    "_count=1.5,                                 COUNT_MALFORMED",
    "_summary=text,                              SUMMARY_NOT_OFFERED",
    "_page=Zyxwvut,                              PAGE_UNUSABLE",
    "_page=A%2B%2F,                              PAGE_UNUSABLE",
    "_page=AQAAAAEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, PAGE_UNUSABLE",
    "_page=x&family=Zyxwvut,                     PAGE_NOT_ALONE",
    "family=%ZZ,                                 NOT_ENCODED",
    "family=%FF%FE,                              NOT_ENCODED",
    "family=Zyxwvut%00,                          NOT_ENCODED"
  })
  void refusesASearchThatItCannotDoExactly(String query, String reason) {
    AuditMark mark = site.mark(FhirSite.A);

    HttpResponse<String> form = client.postForm("/Patient/_search", query);

    assertRefused(form, 400);
    mark.assertRefused(reason);
    if (!query.contains("%ZZ")) {
      assertRefused(client.get("/Patient?" + query), 400);
    }
  }

  @Test
  void namesTheParametersThatItKnows() {
    assertThat(diagnostics(client.get("/Patient?given=x")))
        .contains("_count, _format, _id, _lastUpdated, _page, _pretty, _summary")
        .contains("address-postalcode, birthdate, family")
        .contains("identifier");
    assertThat(diagnostics(client.get("/metadata?mode=full"))).contains("_format, _pretty");
  }

  @ParameterizedTest
  @CsvSource({
    "GET,    /,                                   404, TYPE_NOT_SERVED",
    "GET,    /Zyxwvut,                            404, TYPE_NOT_SERVED",
    "GET,    /Observation?subject=Zyxwvut,        404, TYPE_NOT_SERVED",
    "POST,   /Observation,                        404, TYPE_NOT_SERVED",
    "GET,    /Patient/Zyxwvut,                    404, PATIENT_UNKNOWN",
    "GET,    /Patient/00000000-0000-4000-8000-00000000000A, 404, PATIENT_UNKNOWN",
    "GET,    /Patient/_history,                   405, NOT_OFFERED",
    "GET,    /Patient/_search,                    405, NOT_OFFERED",
    "GET,    /Patient/$everything,                405, NOT_OFFERED",
    "GET,    /Patient/x/_history/1,               405, NOT_OFFERED",
    "GET,    /Patient/x/Observation,              405, NOT_OFFERED",
    "POST,   /,                                   405, NOT_OFFERED",
    "POST,   /metadata,                           405, NOT_OFFERED",
    "POST,   /Patient,                            405, NOT_OFFERED",
    "PUT,    /Patient/x,                          405, NOT_OFFERED",
    "DELETE, /Patient/x,                          405, NOT_OFFERED",
    "OPTIONS, /Patient,                           405, NOT_OFFERED",
    "PATCH,  /Patient/x,                          405, NOT_OFFERED"
  })
  void refusesWhatIsNotOffered(String method, String path, int status, String reason) {
    AuditMark mark = site.mark(FhirSite.A);

    HttpResponse<String> answer = client.send(method, path, "");

    assertRefused(answer, status);
    mark.assertRefused(reason);
    assertThat(answer.headers().firstValue("Allow").isPresent()).isEqualTo(status == 405);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"resourceType\":\"Patient\",,",
        "<!DOCTYPE p [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Patient>&e;</Patient>"
      })
  void refusesBodiesOfWritesWithoutReadingThem(String body) {
    AuditMark mark = site.mark(FhirSite.A);
    String type = body.startsWith("<") ? "application/fhir+xml" : "application/fhir+json";

    assertRefused(client.send("POST", "/Patient", body, "Content-Type", type), 405);
    mark.assertRefused("NOT_OFFERED");
    assertRefused(client.send("PUT", "/Patient/x", body, "Content-Type", type), 405);
    assertRefused(client.send("POST", "/", body, "Content-Type", type), 405);
    AuditMark search = site.mark(FhirSite.A);
    assertRefused(client.send("POST", "/Patient/_search", body, "Content-Type", type), 415);
    search.assertRefused("BODY_NOT_A_FORM");
  }

  @Test
  void refusesDeepNestingAndHugeBodies() {
    String deep = "[".repeat(100_000);
    String huge = "family=" + "a".repeat(3_000_000);

    assertRefused(
        client.send("POST", "/Patient", deep, "Content-Type", "application/fhir+json"), 405);
    AuditMark mark = site.mark(FhirSite.A);
    assertRefused(client.postForm("/Patient/_search", huge.substring(0, 20_000)), 413);
    mark.assertRefused("BODY_TOO_LARGE");
    assertRefused(client.postForm("/Patient/_search", huge.substring(0, 900_000)), 413);
    assertRefused(client.postForm("/Patient/_search", "x&".repeat(60)), 400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "text/plain", FORM + ";charset=UTF-16", "nonsense"})
  void takesAFormAlone(String type) {
    assertRefused(
        client.send("POST", "/Patient/_search", "family=" + CANARY, "Content-Type", type), 415);
  }

  @Test
  void takesNoCompressedForm() {
    assertRefused(
        client.postForm("/Patient/_search", "family=" + CANARY, "Content-Encoding", "gzip"), 415);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "application/fhir+turtle",
        "image/*",
        "x",
        "application/fhir+json;fhirVersion=3.0"
      })
  void refusesFormatsThatItDoesNotWrite(String accept) {
    AuditMark mark = site.mark(FhirSite.A);

    assertRefused(client.get("/Patient?family=x", "Accept", accept), 406);
    mark.assertRefused("FORMAT_NOT_OFFERED");
    assertRefused(
        client.get("/Patient?_format=" + FhirCalls.encoded(accept), "Accept", "*/*"), 406);
  }

  @Test
  void writesTheOutcomeInTheFormatThatWasAskedFor() {
    HttpResponse<String> answer = client.get("/Patient?given=x&_format=xml");

    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/fhir+xml");
    assertThat(answer.body()).startsWith("<OperationOutcome");
  }

  private static void assertRefused(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    OperationOutcome outcome = FhirCalls.outcome(answer);
    assertThat(outcome.getIssueFirstRep().getSeverity()).isEqualTo(IssueSeverity.ERROR);
    assertThat(outcome.getIssueFirstRep().getDiagnostics()).contains(" ");
    assertThat(Arrays.asList(answer.body().split("\\W+")))
        .doesNotContain(CANARY, "Exception", "caregateway", "hapi");
  }

  private static String diagnostics(HttpResponse<String> answer) {
    return FhirCalls.outcome(answer).getIssueFirstRep().getDiagnostics();
  }
}
