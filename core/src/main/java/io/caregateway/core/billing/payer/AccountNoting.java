package io.caregateway.core.billing.payer;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Turns;
import io.caregateway.core.billing.event.BillingEvents;
import io.caregateway.core.billing.event.Happening;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Does something to an account when it is its turn. What became of it is recorded, and told where
 * it was done, in the same transaction.
 */
final class AccountNoting {

  private final PracticeTransactions transactions;
  private final Turns turns;
  private final AuditLog audit;
  private final BillingEvents events;

  AccountNoting(
      PracticeTransactions transactions, Turns turns, AuditLog audit, BillingEvents events) {
    this.transactions = transactions;
    this.turns = turns;
    this.audit = audit;
    this.events = events;
  }

  /**
   * @param account that counts
   * @param about the patient whom it touches; null for none
   */
  Outcome of(
      OdsCode practice,
      UUID account,
      @Nullable PatientId about,
      Act act,
      Doer doer,
      Supplier<Outcome> work) {
    return transactions.in(
        practice,
        () -> {
          hold(practice, account);
          try (Happening happening = Happening.begin()) {
            Outcome outcome = work.get();
            note(act, doer, about, account, outcome);
            if (outcome instanceof Done done && !done.again()) {
              events.tell(practice, act, account, done.id(), happening);
            }
            return outcome;
          }
        });
  }

  /** Takes the account's turn until the transaction under way ends. */
  void hold(OdsCode practice, UUID account) {
    turns.take(practice, "account " + account);
  }

  /** Records that somebody asked for what this practice does not have. */
  void missing(OdsCode practice, Act act, Doer doer, String sentence) {
    transactions.run(practice, () -> audit.append(Outcomes.refused(act, doer, sentence)));
  }

  private void note(
      Act act, Doer doer, @Nullable PatientId patient, UUID account, Outcome outcome) {
    Optional<AuditRecord> record = Outcomes.record(act, doer, outcome);
    if (record.isEmpty()) {
      return;
    }
    AuditRecord whose = patient == null ? record.get() : record.get().of(patient);
    if (outcome instanceof Done done) {
      audit.append(whose.about(done.id().toString()));
    } else {
      audit.append(patient == null ? whose.about("account " + account) : whose);
    }
  }
}
