package io.caregateway.fhir.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.demographics.Confidentiality;
import io.caregateway.feed.demographics.Death;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.feed.demographics.Flag;
import io.caregateway.fhir.page.SearchBody.BundlePage;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What INDEX.json says of each payload is found again in what was read from it. */
class FactsTest {

  @Test
  void eachPatientIsReadAndCounted() throws IOException {
    for (Published payload : Published.all()) {
      int patients = payload.facts().path("patients").asInt(1);

      assertThat(payload.read()).as(payload.file()).hasSize(patients);
    }
  }

  @Test
  void eachNhsNumberIsKeptAndItsCheckDigitJudged() throws IOException {
    for (Published payload : Published.all()) {
      List<Demographics> patients = payload.read();

      assertThat(numbers(patients.stream()))
          .as(payload.file())
          .isEqualTo(texts(payload.facts().path("nhs")));
      assertThat(
              numbers(
                  patients.stream().filter(one -> one.flags().contains(Flag.NHS_NUMBER_INVALID))))
          .as(payload.file())
          .isEqualTo(texts(payload.facts().path("nhs_bad_mod11")));
    }
  }

  @Test
  void eachSecurityLabelIsObeyed() throws IOException {
    for (Published payload : Published.all()) {
      boolean restricted = texts(payload.facts().path("security")).contains("R");

      assertThat(payload.read())
          .as(payload.file())
          .extracting(Demographics::confidentiality)
          .containsOnly(restricted ? Confidentiality.RESTRICTED : Confidentiality.UNRESTRICTED);
    }
  }

  @Test
  void eachDeathIsKeptToTheLetter() throws IOException {
    for (Published payload : Published.all()) {
      assertThat(
              payload.read().stream()
                  .map(Demographics::death)
                  .filter(Objects::nonNull)
                  .map(Death::date)
                  .filter(Objects::nonNull)
                  .map(date -> "deceasedDateTime=" + date))
          .as(payload.file())
          .isEqualTo(texts(payload.facts().path("deceased")));
    }
  }

  @Test
  void eachBundleHasItsEntriesAndTotal() throws IOException {
    int bundles = 0;
    for (Published payload : Published.all()) {
      if (payload.facts().path("root").asString("").equals("Bundle")) {
        BundlePage page = payload.page();
        bundles++;

        assertThat(page.entries())
            .as(payload.file())
            .hasSize(payload.facts().path("entries").asInt());
        assertThat(page.total())
            .as(payload.file())
            .isEqualTo(payload.facts().has("total") ? payload.facts().path("total").asInt() : null);
      }
    }
    assertThat(bundles).isGreaterThanOrEqualTo(7);
  }

  private static List<String> numbers(Stream<Demographics> patients) {
    return patients
        .map(Demographics::nhsNumber)
        .filter(Objects::nonNull)
        .map(number -> number.value())
        .toList();
  }

  private static List<String> texts(JsonNode list) {
    return list.values().stream().map(JsonNode::asString).toList();
  }
}
