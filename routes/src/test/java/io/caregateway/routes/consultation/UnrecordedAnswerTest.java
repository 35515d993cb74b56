package io.caregateway.routes.consultation;

import io.caregateway.feed.ConsultationsAsked;
import io.caregateway.feed.Event;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.inbox.Inbox;
import io.caregateway.feed.outbox.Outbox;
import io.caregateway.routes.RunningRoutes;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.encryption.KeystoreFile;
import io.caregateway.safeguards.encryption.SealedEvents;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.testing.PostgresExtension;
import io.caregateway.testing.UnrecordedAct;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Nobody is told of consultations where it cannot be recorded that they were read. */
class UnrecordedAnswerTest {

  private static final OdsCode PRACTICE = new OdsCode("A81001");

  @RegisterExtension
  static final PostgresExtension DB =
      PostgresExtension.withSchemas("keys", "feed", "audit", "gateway");

  @TempDir static Path folder;

  @Test
  void isNotGiven() throws Throwable {
    UnrecordedAct unrecorded =
        new UnrecordedAct(DB.migrate(), List.of(PRACTICE.value(), AuditLog.SITE.value()));
    Clock clock = Clock.systemUTC();
    Map<String, String> settings =
        Map.of(
            "gateway.practices.A81001.name", "The Densham Surgery",
            "gateway.practices.A81001.clinical-system", "emis",
            "gateway.practices.A81001.base-url", "http://127.0.0.1:1/");
    try (RunningRoutes here =
        new RunningRoutes(
                DB.run(),
                new KeystoreFile(folder.resolve("keys.p12"), null).open(),
                clock,
                settings)
            .asleep()) {
      Answers answers =
          new Answers(
              here.get(PracticeTransactions.class),
              here.get(Inbox.class),
              here.get(Outbox.class),
              here.get(SealedEvents.class),
              here.get(AuditLog.class),
              clock);
      Asked asked = asked(here.get(SealedEvents.class));
      Reading reading = reading();

      unrecorded.fails(Act.CONSULTATIONS_READ, () -> answers.read(asked, reading));
      unrecorded.isRecordedOnce(Act.CONSULTATIONS_READ, () -> answers.read(asked, reading));
    }
  }

  private static Asked asked(SealedEvents events) {
    PatientId patient = new PatientId(UUID.randomUUID());
    ConsultationsAsked request =
        new ConsultationsAsked(
            PRACTICE, UUID.randomUUID(), patient, 10, "555000100022", Instant.now());
    Event event =
        events.seal(
            URI.create("urn:caregateway:core"),
            ConsultationsAsked.TYPE,
            PRACTICE,
            patient,
            request.requestedAt(),
            request);
    return new Asked(event, request);
  }

  private static Reading reading() {
    Duration moment = Duration.ofMillis(1);
    return new Reading(
        PRACTICE,
        URI.create("Encounter"),
        "1",
        null,
        LocalDate.of(2026, 11, 2),
        new ConsultationSettings(10, 100, 20, 3, moment, moment));
  }
}
