package io.caregateway.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
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
}
