package io.caregateway.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeedJsonTest {

  private static final WriteBackRequested REQUEST =
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

  @Test
  void readsBackWhatItWrote() {
    byte[] json = FeedJson.write(REQUEST);

    assertThat(FeedJson.read(json, WriteBackRequested.class)).isEqualTo(REQUEST);
    assertThat(new String(json, StandardCharsets.UTF_8))
        .contains("\"practice\":\"A81001\"", "\"price\":1000")
        .doesNotContain("clinicalCode");
  }

  @Test
  void readsPastFieldsThatItDoesNotKnow() {
    String json = new String(FeedJson.write(REQUEST), StandardCharsets.UTF_8);

    assertThat(
            FeedJson.read(
                json.replaceFirst("\\{", "{\"later\":1,").getBytes(StandardCharsets.UTF_8),
                WriteBackRequested.class))
        .isEqualTo(REQUEST);
  }

  @Test
  void anEventIsStructuredCloudEventsJson() {
    Event event =
        Event.of(
            UUID.randomUUID(),
            URI.create("urn:caregateway:core"),
            WriteBackRequested.TYPE,
            REQUEST.practice(),
            REQUEST.patient(),
            Instant.EPOCH,
            new byte[] {1, 2, 3});

    byte[] json = FeedJson.write(event);

    assertThat(FeedJson.read(json, Event.class)).isEqualTo(event);
    assertThat(new String(json, StandardCharsets.UTF_8))
        .contains("\"specversion\":\"1.0\"", "\"data_base64\":\"AQID\"")
        .doesNotContain("dataBase64", "\"data\"");
  }

  @Test
  void saysNothingOfTheContentWhenItCannotRead() {
    assertThatThrownBy(() -> FeedJson.read("{Canary".getBytes(StandardCharsets.UTF_8), Event.class))
        .isInstanceOf(UnreadableMessage.class)
        .hasMessageNotContaining("Canary")
        .hasNoCause();
  }

  @Test
  void saysNothingOfTheContentThatARecordRefuses() {
    String json =
        new String(FeedJson.write(amended(1, false, "Canary")), StandardCharsets.UTF_8)
            .replace("\"version\":1", "\"version\":0");

    assertThatThrownBy(
            () -> FeedJson.read(json.getBytes(StandardCharsets.UTF_8), WriteBackAmended.class))
        .isInstanceOf(UnreadableMessage.class)
        .hasMessageNotContaining("Canary")
        .hasNoCause();
  }

  @Test
  void readsARecordThatOthersCannotSee() {
    Hidden hidden = new Hidden("a", 7, true);

    assertThat(FeedJson.read(FeedJson.write(hidden), Hidden.class)).isEqualTo(hidden);
  }

  private record Hidden(String word, int times, boolean said) {}

  @Test
  void readsAnOutcomeFromBeforeThereWereAmendments() {
    String json =
        """
        {"practice":"A81001","key":"6f1c2c1e-0000-4000-8000-000000000001",
         "patient":"6f1c2c1e-0000-4000-8000-000000000002","version":1,"state":"WRITTEN",
         "recordId":"ChargeItem/12","mismatches":[],"at":"2026-11-02T09:00:00Z"}
        """;

    WriteBackOutcome outcome =
        FeedJson.read(json.getBytes(StandardCharsets.UTF_8), WriteBackOutcome.class);

    assertThat(outcome.amendment()).isNull();
    assertThat(FeedJson.read(FeedJson.write(outcome), WriteBackOutcome.class)).isEqualTo(outcome);
  }

  @Test
  void anAmendmentSaysTheWholeUnlessItWithdraws() {
    WriteBackAmended put = amended(1, false, "Insurance report, short");
    WriteBackAmended withdrawn = amended(2, true, null).after(put);

    assertThat(put.applyTo(REQUEST).text()).isEqualTo("Insurance report, short");
    assertThat(withdrawn.applyTo(REQUEST).text()).isEqualTo("Insurance report, short");
    assertThat(FeedJson.read(FeedJson.write(withdrawn), WriteBackAmended.class))
        .isEqualTo(withdrawn);
    assertThatThrownBy(() -> amended(1, false, null)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> amended(0, true, null)).isInstanceOf(IllegalArgumentException.class);
  }

  private static WriteBackAmended amended(long version, boolean withdrawn, @Nullable String text) {
    return new WriteBackAmended(
        REQUEST.practice(),
        REQUEST.key(),
        REQUEST.patient(),
        version,
        withdrawn,
        text,
        text == null ? null : new Money(800),
        "Credit note 7",
        "u1",
        Instant.parse("2026-11-03T09:00:00Z"));
  }
}
