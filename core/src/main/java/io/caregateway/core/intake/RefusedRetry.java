package io.caregateway.core.intake;

import io.caregateway.core.intake.MessageIntake.Taken;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.List;
import java.util.Optional;

/**
 * Takes a message in that was refused before, once its cause is mended: the right keystore put
 * back, or the sender's fault explained. Each try makes one audit record.
 */
public final class RefusedRetry {

  private final PracticeTransactions transactions;
  private final RefusedRows refused;
  private final List<MessageIntake> intakes;
  private final AuditLog audit;

  RefusedRetry(
      PracticeTransactions transactions,
      RefusedRows refused,
      List<MessageIntake> intakes,
      AuditLog audit) {
    this.transactions = transactions;
    this.refused = refused;
    this.intakes = List.copyOf(intakes);
    this.audit = audit;
  }

  /** What became of a try. */
  public enum Result {
    /** The message was taken in, or had been already; it waits no more. */
    SETTLED,
    /** The cause is still there, and the message still waits. */
    REFUSED_AGAIN,
    /** No such message waits. */
    UNKNOWN
  }

  /**
   * @param id as {@link RefusedMessages#newest} gave it
   */
  public Result retry(long id, Actor actor, Origin origin) {
    Optional<RefusedMessage> waiting = transactions.in(AuditLog.SITE, () -> refused.find(id));
    if (waiting.isEmpty()) {
      return record(id, Result.UNKNOWN, failed(actor, origin, "No such message waits."));
    }
    try {
      return transactions.in(AuditLog.SITE, () -> taken(waiting.get(), actor, origin));
    } catch (RefusedAgain again) {
      return record(id, Result.REFUSED_AGAIN, failed(actor, origin, "It was refused again."));
    }
  }

  /**
   * The record is written before the message is taken in, in a transaction of the message's own
   * practice: what cannot be recorded is not tried. Where this transaction fails after that, the
   * message still waits, and another try finds it taken in.
   */
  private Result taken(RefusedMessage waiting, Actor actor, Origin origin) {
    byte[] body = refused.bytes(waiting.id());
    record(waiting.id(), Result.SETTLED, AuditRecord.done(Act.QUARANTINE_RETRY, actor, origin));
    if (intake(waiting.intake()).take(body) == Taken.REFUSED) {
      throw new RefusedAgain();
    }
    refused.settle(waiting.id());
    return Result.SETTLED;
  }

  private Result record(long id, Result result, AuditRecord act) {
    return transactions.in(
        AuditLog.SITE,
        () -> {
          audit.append(act.about("message that the core refused: " + id));
          return result;
        });
  }

  /** Undoes the record of success. */
  private static final class RefusedAgain extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private static AuditRecord failed(Actor actor, Origin origin, String reason) {
    return AuditRecord.failed(Act.QUARANTINE_RETRY, actor, origin, reason);
  }

  private MessageIntake intake(String name) {
    return intakes.stream()
        .filter(intake -> intake.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("There is no intake named " + name + "."));
  }
}
