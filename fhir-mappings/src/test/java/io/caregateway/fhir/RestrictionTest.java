package io.caregateway.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.FeedJson;
import io.caregateway.feed.demographics.Confidentiality;
import io.caregateway.feed.demographics.Demographics;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestrictionTest {

  private static final String R4_SYSTEM =
      "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";

  @ParameterizedTest
  @CsvSource({
    "http://terminology.hl7.org/CodeSystem/v3-Confidentiality, R, RESTRICTED",
    "http://terminology.hl7.org/CodeSystem/v3-Confidentiality, V, VERY_RESTRICTED",
    "http://hl7.org/fhir/v3/Confidentiality, R, RESTRICTED",
    "http://hl7.org/fhir/v3/Confidentiality, V, VERY_RESTRICTED",
    "http://terminology.hl7.org/CodeSystem/v3-ObservationValue, REDACTED, REDACTED"
  })
  void withholdsContactDataThatIsThereAllTheSame(
      String system, String code, Confidentiality expected) {
    for (Dialect dialect : Dialect.values()) {
      Demographics patient = labelled(dialect, system, code);

      assertThat(patient.confidentiality()).isEqualTo(expected);
      assertThat(new String(FeedJson.write(patient), StandardCharsets.UTF_8))
          .doesNotContain("01632", "Fen Row", "Weir Yard", "Y12345", "Sloe", "Mill Lane")
          .contains("Thorn".equals(patient.names().get(0).family()) ? "Thorn" : "Quill");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "http://terminology.hl7.org/CodeSystem/v3-Confidentiality, U",
    "http://hl7.org/fhir/v3/Confidentiality, N",
    "http://hl7.org/fhir/v3/ActCode, NOPAT",
    "http://elsewhere.example.org/labels, R"
  })
  void showsContactDataUnderAnyOtherLabel(String system, String code) {
    for (Dialect dialect : Dialect.values()) {
      assertThat(labelled(dialect, system, code).telecoms()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"U, R", "R, U"})
  void goesByTheStrictestOfTwoLabels(String first, String second) {
    String twice = "%s\"}, {\"system\": \"%s\", \"code\": \"%s";

    assertThat(labelled(Dialect.R4, R4_SYSTEM, twice.formatted(first, R4_SYSTEM, second)))
        .extracting(Demographics::confidentiality)
        .isEqualTo(Confidentiality.RESTRICTED);
  }

  private static Demographics labelled(Dialect dialect, String system, String code) {
    String security =
        "\"meta\": {\"security\": [{\"system\": \"%s\", \"code\": \"%s\"}], \"id\": \"m\","
            .formatted(system, code);
    String name = dialect == Dialect.R4 ? "r4-whole.json" : "stu3-whole.json";
    String text = Payloads.text(name).replaceAll("(?s),\\s*\"security\": \\[.*?\\]\\s*\\}", "}");
    return Payloads.read(dialect, text.replace("\"meta\": {", security));
  }
}
