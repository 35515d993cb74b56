package io.caregateway.routes.sync;

import io.caregateway.feed.OdsCode;
import io.caregateway.routes.partner.Answer;
import io.caregateway.routes.partner.Interaction;
import io.caregateway.routes.partner.PartnerFailure;
import io.caregateway.routes.partner.Partners;
import io.caregateway.routes.patient.PatientIndexes;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.Optional;
import java.util.UUID;

/**
 * Asks the clinical system again for a record that lies in quarantine, because somebody wants to.
 */
public final class QuarantineRetry {

  /** What came of it. */
  public sealed interface Outcome {

    /** The record was good and has been taken in, or there is none any more. */
    record Resolved() implements Outcome {}

    /**
     * It stays in quarantine.
     *
     * @param sentence why, and what to do
     */
    record Stays(String sentence) implements Outcome {}
  }

  private final PracticeTransactions transactions;
  private final Partners partners;
  private final Quarantine quarantine;
  private final SyncLease lease;
  private final RecordIntake intake;
  private final PatientIndexes indexes;
  private final PendingReads reads;
  private final AuditLog audit;

  QuarantineRetry(
      PracticeTransactions transactions,
      Partners partners,
      Quarantine quarantine,
      SyncLease lease,
      RecordIntake intake,
      PatientIndexes indexes,
      PendingReads reads,
      AuditLog audit) {
    this.transactions = transactions;
    this.partners = partners;
    this.quarantine = quarantine;
    this.lease = lease;
    this.intake = intake;
    this.indexes = indexes;
    this.reads = reads;
    this.audit = audit;
  }

  /** Asks once, and records that it was asked and what came of it. */
  public Outcome retry(OdsCode practice, UUID id, Actor actor, Origin origin) {
    Optional<String> sourceId = quarantine.sourceId(practice, id);
    if (sourceId.isEmpty()) {
      return failed(
          practice,
          id,
          actor,
          origin,
          "The record told no id to ask for. The next full sync asks for everything again.");
    }
    Answer answer;
    try {
      answer =
          partners.of(practice).get(PatientRequests.read(sourceId.get()), Interaction.READ_PATIENT);
    } catch (PartnerFailure e) {
      return failed(practice, id, actor, origin, String.valueOf(e.getMessage()));
    }
    return transactions.in(
        practice, () -> taken(practice, id, sourceId.get(), answer, actor, origin));
  }

  private Outcome taken(
      OdsCode practice, UUID id, String sourceId, Answer answer, Actor actor, Origin origin) {
    lease.lock(practice);
    RecordIntake.Result result =
        intake.take(
            practice,
            indexes.source(practice, sourceId),
            sourceId,
            answer.isGone() ? null : answer.body());
    reads.add(practice, result.applied().toRead());
    Unreadable unreadable = result.quarantined();
    if (unreadable != null) {
      return failed(practice, id, actor, origin, unreadable.sentence());
    }
    audit.append(AuditRecord.done(Act.QUARANTINE_RETRY, actor, origin).about(id.toString()));
    return new Outcome.Resolved();
  }

  private Outcome failed(OdsCode practice, UUID id, Actor actor, Origin origin, String sentence) {
    transactions.run(
        practice,
        () ->
            audit.append(
                AuditRecord.failed(Act.QUARANTINE_RETRY, actor, origin, sentence)
                    .about(id.toString())));
    return new Outcome.Stays(sentence);
  }
}
