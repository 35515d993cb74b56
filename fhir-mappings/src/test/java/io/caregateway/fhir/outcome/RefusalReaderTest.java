package io.caregateway.fhir.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.fhir.outcome.PartnerRefusal.Remedy;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalReaderTest {

  @ParameterizedTest
  @CsvSource({
    "https://fhir.nhs.uk/STU3/ValueSet/Spine-ErrorOrWarningCode-1, ACCESS_DENIED, ACCESS_DENIED",
    "https://fhir.nhs.uk/STU3/CodeSystem/Spine-ErrorOrWarningCode-1, ACCESS DENIED, ACCESS_DENIED",
    "https://fhir.nhs.uk/R4/CodeSystem/Spine-ErrorOrWarningCode, ACCESS_DENIED, ACCESS_DENIED",
    "urn:x, NO_ORGANISATION_CONSENT, NO_ORGANISATION_CONSENT",
    "urn:x, NO_ORGANISATIONAL_CONSENT, NO_ORGANISATION_CONSENT",
    "urn:x, patient_not_found, PATIENT_NOT_FOUND"
  })
  void readsACodeInEverySpelling(String system, String code, String expected) {
    PartnerRefusal refusal = read(403, outcome(system, code, "Some words"));

    assertThat(refusal.code()).isEqualTo(expected);
    assertThat(refusal.display()).isEqualTo("Some words");
    assertThat(refusal.httpStatus()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "403, ASID_CHECK_FAILED_MESSAGESENDER_200000000001, ASID_CHECK_FAILED",
    "403, PARTYKEY_INTERACTION_CHECK_FAILED_MESSAGERECEIVER_1, PARTYKEY_INTERACTION_CHECK_FAILED",
    "403, FOT_CHECK_FAILED_MESSAGESENDER_1_MESSAGERECEIVER_2, FOT_CHECK_FAILED",
    "400, ENDPOINT_https://a.example_CPAID_S1_VARIES_FROM_TARGETURL_https://b.example, ENDPOINT_MISMATCH",
    "502, ERROR_COMMUNICATING_TO_ENDPOINT_URL_https://a.example, ERROR_COMMUNICATING_TO_ENDPOINT_URL"
  })
  void readsTheSpineProxyByItsDisplayAndKeepsItsAddressesOut(
      int status, String display, String expected) {
    PartnerRefusal refusal =
        read(
            status,
            outcome(
                "http://fhir.nhs.net/ValueSet/gpconnect-schedule-response-code-1-0",
                Integer.toString(status),
                display));

    assertThat(refusal.code()).isEqualTo(expected);
    assertThat(refusal.display()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>Canary</html>",
        "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"code\":\"x\",}]}",
        "{\"resourceType\":\"Patient\",\"issue\":[{\"details\":{\"coding\":[{\"code\":\"BAD_REQUEST\"}]}}]}",
        "{\"resourceType\":\"OperationOutcome\",\"issue\":7}",
        "null",
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["
      })
  void goesByTheStatusWhereTheBodyCannotBeRead(String body) {
    assertThat(read(503, body))
        .extracting("code", "remedy")
        .containsExactly("HTTP_503", Remedy.TRY_LATER);
    assertThat(read(400, body))
        .extracting("code", "remedy")
        .containsExactly("HTTP_400", Remedy.CORRECT_SETTINGS);
    assertThat(read(400, body).sentence()).doesNotContain("Canary");
  }

  @Test
  void namesACodeThatIsNotKnownButNotItsWords() {
    PartnerRefusal refusal = read(422, outcome("urn:x", "SOMETHING_NEW", "Canary"));

    assertThat(refusal.code()).isEqualTo("SOMETHING_NEW");
    assertThat(refusal.toString()).doesNotContain("Canary");
  }

  @Test
  void doesNotTakeAnythingForACode() {
    assertThat(read(422, outcome("urn:x", "Canary 9990000018", "")).code()).isEqualTo("HTTP_422");
  }

  @Test
  void leavesDiagnosticsOut() {
    String body =
        outcome("urn:x", "BAD_REQUEST", "Bad request")
            .replace("\"details\"", "\"diagnostics\":\"Canary\",\"details\"");

    assertThat(read(400, body).toString()).doesNotContain("Canary");
  }

  @ParameterizedTest
  @EnumSource
  void everyKnownCodeTellsStaffWhatToDoInTwoSentencesOrMore(KnownCode code) {
    assertThat(code.sentence()).matches("[A-Z].+\\. [A-Z].+\\.").hasSizeLessThan(160);
    assertThat(KnownCode.of(code.name())).contains(code);
  }

  private static PartnerRefusal read(int status, String body) {
    return PartnerRefusal.read(status, body.getBytes(StandardCharsets.UTF_8));
  }

  private static String outcome(String system, String code, String display) {
    return """
        {"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"invalid",
         "details":{"coding":[{"system":"%s","code":"%s","display":"%s"}]}}]}
        """
        .formatted(system, code, display);
  }
}
