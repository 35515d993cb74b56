package io.caregateway.safeguards.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.feed.Event;
import io.caregateway.feed.Money;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.WriteBackRequested;
import io.caregateway.safeguards.Safeguards;
import io.caregateway.testing.PostgresExtension;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class SealedEventsTest {

  @RegisterExtension static final PostgresExtension DB = PostgresExtension.withSchemas("keys");

  private static final OdsCode PRACTICE = new OdsCode("A81001");
  private static final PatientId PATIENT = new PatientId(UUID.randomUUID());
  private static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");
  private static final WriteBackRequested RECORD =
      new WriteBackRequested(
          PRACTICE,
          UUID.randomUUID(),
          PATIENT,
          "REPORT",
          null,
          "A very private report",
          new Money(4500),
          LocalDate.of(2026, 1, 2),
          "555021935107",
          AT);

  @TempDir static Path folder;
  private SealedEvents events;

  @BeforeEach
  void open() {
    events =
        new SealedEvents(
            new Safeguards(DB.run(), folder.resolve("keys.p12"), Clock.systemUTC()).cipher);
  }

  @Test
  void whatIsSealedIsOpenedAgainAndReadByNobodyElse() {
    Event event = sealed();

    assertThat(events.open(event, WriteBackRequested.class)).isEqualTo(RECORD);
    assertThat(new String(event.data(), StandardCharsets.ISO_8859_1)).doesNotContain("private");
    assertThat(event.subject()).isEqualTo(PATIENT.toString());
  }

  @Test
  void theDataOfOneEventDoesNotOpenUnderAnother() {
    Event one = sealed();
    Event another =
        Event.of(UUID.randomUUID(), one.source(), one.type(), PRACTICE, PATIENT, AT, one.data());

    assertThatThrownBy(() -> events.open(another, WriteBackRequested.class))
        .isInstanceOf(WrongKey.class);
  }

  private Event sealed() {
    return events.seal(
        URI.create("urn:caregateway:core"), WriteBackRequested.TYPE, PRACTICE, PATIENT, AT, RECORD);
  }
}
