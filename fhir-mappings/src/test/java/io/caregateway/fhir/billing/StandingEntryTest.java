package io.caregateway.fhir.billing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.feed.Money;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.WriteBackAmended;
import io.caregateway.feed.WriteBackRequested;
import io.caregateway.fhir.Dialect;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StandingEntryTest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final WriteBackRequested ASKED =
      new WriteBackRequested(
          new OdsCode("A81001"),
          UUID.fromString("6f1c2c1e-0000-4000-8000-000000000001"),
          PatientId.of("6f1c2c1e-0000-4000-8000-000000000002"),
          "INS",
          null,
          "Insurance report",
          new Money(1000),
          LocalDate.of(2026, 11, 2),
          "u1",
          Instant.parse("2026-11-02T09:00:00Z"));

  static Stream<Arguments> everyEntry() {
    return Stream.of(Dialect.values())
        .flatMap(d -> Stream.of(EntryForm.values()).map(f -> Arguments.of(d, f)));
  }

  @ParameterizedTest
  @MethodSource("everyEntry")
  void isPutRightAndKeepsWhatTheSystemAdded(Dialect dialect, EntryForm form) {
    StandingEntry standing = standing(dialect, form);
    EntryContent wished = EntryContent.amended(ASKED, amended(false, "Insurance report, short"));
    assertThat(standing.says(wished)).isFalse();

    byte[] put = standing.saying(dialect.entryWriter().write(form, wished, "p-41"));

    JsonNode json = MAPPER.readTree(put);
    assertThat(StandingEntry.read(put).orElseThrow().says(wished)).isTrue();
    assertThat(json.path("id").asString()).isEqualTo("12");
    assertThat(json.path("context").path("reference").asString()).isEqualTo("Encounter/7");
    assertThat(json.path("subject").path("reference").asString()).isEqualTo("Patient/p-41");
    assertThat(json.has("text")).as("the narrative of before").isFalse();
    assertThat(json.path("status").asString())
        .isEqualTo(form == EntryForm.CHARGE_ITEM ? "billable" : "amended");
    assertThat(json.toString()).contains("Amended: Credit note 7");
  }

  @ParameterizedTest
  @MethodSource("everyEntry")
  void isWithdrawnAsEnteredInErrorWithTheReason(Dialect dialect, EntryForm form) {
    StandingEntry standing = standing(dialect, form);
    EntryContent wished = EntryContent.amended(ASKED, amended(true, null));
    assertThat(standing.says(wished)).isFalse();

    byte[] put = standing.saying(dialect.entryWriter().write(form, wished, "p-41"));

    StandingEntry withdrawn = StandingEntry.read(put).orElseThrow();
    assertThat(withdrawn.says(wished)).isTrue();
    assertThat(withdrawn.says(EntryContent.asked(ASKED))).isFalse();
    assertThat(new String(put, UTF_8))
        .contains("\"entered-in-error\"", "Withdrawn: Credit note 7", "Insurance report");
  }

  @ParameterizedTest
  @MethodSource("everyEntry")
  void anotherTextOrPriceIsSeen(Dialect dialect, EntryForm form) {
    StandingEntry standing = standing(dialect, form);
    assertThat(standing.says(EntryContent.asked(ASKED))).isTrue();
    assertThat(standing.says(EntryContent.amended(ASKED, amended(false, ASKED.text()))))
        .as("the price is another")
        .isFalse();
    assertThat(standing.etag()).contains("W/\"3\"");
  }

  @Test
  void bytesThatAreNoEntryAreNotRead() {
    assertThat(StandingEntry.read("[]".getBytes(UTF_8))).isEmpty();
    assertThat(StandingEntry.read("{\"resourceType\":\"ChargeItem\"}".getBytes(UTF_8))).isEmpty();
    assertThat(EntryForm.of("Observation/w1")).isEqualTo(EntryForm.CODED_ENTRY);
    assertThatThrownBy(() -> EntryForm.of("Patient/1"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static StandingEntry standing(Dialect dialect, EntryForm form) {
    String sent = new String(dialect.entryWriter().write(form, ASKED, "p-41"), UTF_8);
    String back =
        """
        {"id":"12","meta":{"versionId":"3"},"text":{"status":"generated"},
         "context":{"reference":"Encounter/7"},
        """
            + sent.substring(1);
    return StandingEntry.read(back.getBytes(UTF_8)).orElseThrow();
  }

  private static WriteBackAmended amended(boolean withdrawn, @Nullable String text) {
    return new WriteBackAmended(
        ASKED.practice(),
        ASKED.key(),
        ASKED.patient(),
        1,
        withdrawn,
        text,
        text == null ? null : new Money(800),
        "Credit note 7",
        "u1",
        Instant.parse("2026-11-03T09:00:00Z"));
  }
}
