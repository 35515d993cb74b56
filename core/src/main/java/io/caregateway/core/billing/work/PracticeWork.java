package io.caregateway.core.billing.work;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Outcome.Invalid;
import io.caregateway.core.billing.Outcome.NotAllowed;
import io.caregateway.core.billing.Turns;
import io.caregateway.core.billing.event.BillingEvents;
import io.caregateway.core.billing.event.Happening;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.function.Supplier;

/**
 * Changes what belongs to a practice as a whole, as its tills: one change after another, each with
 * its audit record and its message in the same transaction.
 */
public final class PracticeWork {

  private final PracticeTransactions transactions;
  private final Turns turns;
  private final AuditLog audit;
  private final BillingEvents events;

  public PracticeWork(
      PracticeTransactions transactions, Turns turns, AuditLog audit, BillingEvents events) {
    this.transactions = transactions;
    this.turns = turns;
    this.audit = audit;
    this.events = events;
  }

  /**
   * Does the work when it is its turn, and records what became of it.
   *
   * @param what is changed, as {@code tills}
   */
  public Outcome on(OdsCode practice, String what, Act act, Doer doer, Supplier<Outcome> work) {
    return transactions.in(
        practice,
        () -> {
          turns.take(practice, what);
          try (Happening happening = Happening.begin()) {
            Outcome outcome = work.get();
            if (outcome instanceof Done done) {
              if (!done.again()) {
                audit.append(
                    AuditRecord.done(act, doer.actor(), doer.origin()).about(done.id().toString()));
                events.tell(practice, act, null, done.id(), happening);
              }
            } else {
              audit.append(
                  AuditRecord.refused(act, doer.actor(), doer.origin(), sentence(outcome)));
            }
            return outcome;
          }
        });
  }

  private static String sentence(Outcome outcome) {
    if (outcome instanceof NotAllowed not) {
      return not.sentence();
    }
    return outcome instanceof Invalid ? "Not valid." : "No such thing at this practice.";
  }
}
