package io.caregateway.routes.writeback;

import io.caregateway.feed.PatientId;
import io.caregateway.feed.WriteBackOutcome;
import io.caregateway.feed.WriteBackOutcome.State;
import io.caregateway.feed.outbox.Outbox;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.encryption.SealedEvents;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;

/** Tells the core what became of an entry, and the audit log once it is settled. */
final class OutcomeReport {

  private static final URI SOURCE = URI.create("urn:caregateway:gateway");
  private static final Actor WRITER = Actor.system("write-back");

  private final Outbox outbox;
  private final SealedEvents events;
  private final AuditLog audit;
  private final Clock clock;

  OutcomeReport(Outbox outbox, SealedEvents events, AuditLog audit, Clock clock) {
    this.outbox = outbox;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /** In the transaction of the entry's new place. */
  void tell(Entry entry, Outcome outcome, long version) {
    Instant now = clock.instant();
    PatientId patient = entry.patient();
    WriteBackOutcome told =
        new WriteBackOutcome(
            entry.practice(),
            entry.key(),
            patient,
            version,
            outcome.state(),
            outcome.recordId() == null ? entry.recordId() : outcome.recordId(),
            outcome.reason(),
            outcome.mismatches(),
            entry.amended() == null ? null : entry.amendment(),
            now);
    outbox.append(
        WriteBackOutcome.DESTINATION,
        events.seal(SOURCE, WriteBackOutcome.TYPE, entry.practice(), patient, now, told));
    if (outcome.state() != State.WAITING) {
      audit.append(record(entry, outcome).of(patient).about(entry.key().toString()));
    }
  }

  private static AuditRecord record(Entry entry, Outcome outcome) {
    Origin origin = Origin.internal(entry.key().toString());
    String reason = outcome.reason();
    return reason == null
        ? AuditRecord.done(act(entry), WRITER, origin)
        : AuditRecord.failed(act(entry), WRITER, origin, reason);
  }

  private static Act act(Entry entry) {
    if (entry.isWithdrawn()) {
      return Act.WRITE_BACK_WITHDRAWN;
    }
    return entry.recordId() == null ? Act.WRITE_BACK : Act.WRITE_BACK_AMENDED;
  }
}
