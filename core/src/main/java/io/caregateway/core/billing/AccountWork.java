package io.caregateway.core.billing;

import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Outcome.Invalid;
import io.caregateway.core.billing.Outcome.NotAllowed;
import io.caregateway.core.billing.Outcome.NotThere;
import io.caregateway.core.billing.Outcome.Problem;
import io.caregateway.core.billing.PatientAccounts.Standing;
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
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Changes one account's bills and money: one change after another, each with its audit record and
 * its message in the same transaction.
 */
public final class AccountWork {

  private final PracticeTransactions transactions;
  private final PatientAccounts accounts;
  private final Turns turns;
  private final AuditLog audit;
  private final BillingEvents events;

  AccountWork(
      PracticeTransactions transactions,
      PatientAccounts accounts,
      Turns turns,
      AuditLog audit,
      BillingEvents events) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.turns = turns;
    this.audit = audit;
    this.events = events;
  }

  /**
   * Does the work when it is the account's turn, and records what became of it.
   *
   * @param patient the account, or one that was merged into it
   */
  public Outcome on(
      OdsCode practice, PatientId patient, Act act, Doer doer, Function<Standing, Outcome> work) {
    return transactions.in(
        practice,
        () -> {
          Optional<Standing> account = accounts.find(practice, patient);
          try (Happening happening = Happening.begin()) {
            Outcome outcome =
                account.isEmpty() ? new NotThere() : inTurn(practice, account.get(), patient, work);
            note(act, doer, patient, outcome);
            if (account.isPresent() && outcome instanceof Done done && !done.again()) {
              UUID payer = account.get().patient().value();
              events.tell(practice, act, payer, done.id(), happening);
            }
            return outcome;
          }
        });
  }

  /** Records that somebody asked for what this practice does not have. */
  public Outcome notThere(OdsCode practice, Act act, Doer doer) {
    transactions.run(practice, () -> audit.append(refused(act, doer, "No such bill here.")));
    return new NotThere();
  }

  private Outcome inTurn(
      OdsCode practice, Standing found, PatientId patient, Function<Standing, Outcome> work) {
    turns.take(practice, "account " + found.patient());
    // it may have been merged or restricted while others had their turn
    return work.apply(accounts.find(practice, patient).orElse(found));
  }

  private void note(Act act, Doer doer, PatientId patient, Outcome outcome) {
    if (outcome instanceof Done done) {
      if (!done.again()) {
        audit.append(
            AuditRecord.done(act, doer.actor(), doer.origin())
                .of(patient)
                .about(done.id().toString()));
      }
    } else if (outcome instanceof Invalid invalid) {
      String fields =
          invalid.problems().stream().map(Problem::field).collect(Collectors.joining(", "));
      audit.append(refused(act, doer, "Not valid: " + fields + ".").of(patient));
    } else if (outcome instanceof NotAllowed not) {
      audit.append(refused(act, doer, not.sentence()).of(patient));
    } else {
      audit.append(refused(act, doer, "No such account at this practice.").of(patient));
    }
  }

  private static AuditRecord refused(Act act, Doer doer, String reason) {
    return AuditRecord.refused(act, doer.actor(), doer.origin(), reason);
  }
}
