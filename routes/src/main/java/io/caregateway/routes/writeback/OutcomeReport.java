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
import java.util.List;

/** Tells the core what became of entries, and the audit log once one is settled. */
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

  /** In the transaction of the entries' new places; the audit log last, which others wait for. */
  void tell(List<Ending> endings) {
    Instant now = clock.instant();
    outbox.append(endings.stream().map(ending -> message(ending, now)).toList());
    audit.append(
        endings.stream()
            .filter(ending -> ending.outcome().state() != State.WAITING)
            .map(OutcomeReport::record)
            .toList());
  }

  private Outbox.Message message(Ending ending, Instant now) {
    Entry entry = ending.entry();
    Outcome outcome = ending.outcome();
    PatientId patient = entry.patient();
    WriteBackOutcome told =
        new WriteBackOutcome(
            entry.practice(),
            entry.key(),
            patient,
            ending.version(),
            outcome.state(),
            outcome.recordId() == null ? entry.recordId() : outcome.recordId(),
            outcome.reason(),
            outcome.mismatches(),
            entry.amended() == null ? null : entry.amendment(),
            now);
    return new Outbox.Message(
        WriteBackOutcome.DESTINATION,
        events.seal(SOURCE, WriteBackOutcome.TYPE, entry.practice(), patient, now, told));
  }

  private static AuditRecord record(Ending ending) {
    Entry entry = ending.entry();
    Act act = act(entry);
    String key = entry.key().toString();
    Origin origin = Origin.internal(key);
    String reason = ending.outcome().reason();
    AuditRecord record =
        reason == null
            ? AuditRecord.done(act, WRITER, origin)
            : AuditRecord.failed(act, WRITER, origin, reason);
    return record.of(entry.patient()).about(key);
  }

  private static Act act(Entry entry) {
    if (entry.isWithdrawn()) {
      return Act.WRITE_BACK_WITHDRAWN;
    }
    return entry.recordId() == null ? Act.WRITE_BACK : Act.WRITE_BACK_AMENDED;
  }
}
