package io.caregateway.fhir.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.fhir.Dialect;
import io.caregateway.fhir.Payloads;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value may be missing anywhere, with an extension in its place that says why. */
class AbsentValueTest {

  private static final Pattern VALUE =
      Pattern.compile(
          "\"(value(?!Set|Codeable|Coding|Period|Reference)[A-Z][A-Za-z]+|deceased[A-Z][A-Za-z]+"
              + "|birthDate|reference|value|active|system|code|display|use|rank|text|start|end)\":"
              + " (\"[^\"]*\"|[a-z0-9]+)");

  private static final String ABSENT =
      "\"_$1\": {\"extension\": [{\"url\": \"http://hl7.org/fhir/StructureDefinition/data-absent-reason\", \"valueCode\": \"unknown\"}]}";

  @ParameterizedTest
  @CsvSource({"STU3, stu3-whole.json", "R4, r4-whole.json"})
  void isReadAsAbsent(Dialect dialect, String name) {
    String hollow = VALUE.matcher(Payloads.text(name)).replaceAll(ABSENT);

    var patient = Payloads.read(dialect, hollow);

    assertThat(patient.nhsNumber()).isNull();
    assertThat(patient.birthDate()).isNull();
    assertThat(patient.interpreterRequired()).isNull();
    assertThat(patient.replacedBy()).isNull();
    assertThat(patient.active()).isTrue();
    assertThat(patient.languages()).isEmpty();
    assertThat(patient.names()).extracting("use").containsOnlyNulls();
  }

  @Test
  void aVerificationWithoutANumberOrSystemIsKept() {
    var patient =
        Payloads.read(
            Dialect.R4,
            """
            {"resourceType": "Patient", "identifier": [{"extension": [
              {"url": "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus",
               "valueCodeableConcept": {"coding": [{"code": "07"}]}}]}]}
            """);

    assertThat(patient.nhsNumber()).isNull();
    assertThat(patient.verification()).extracting("code").isEqualTo("07");
  }
}
