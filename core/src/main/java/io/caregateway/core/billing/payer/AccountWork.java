package io.caregateway.core.billing.payer;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Outcome.NotThere;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Changes one account's bills and money: one change after another, each with its audit record and
 * its message in the same transaction.
 */
public final class AccountWork {

  private final PracticeTransactions transactions;
  private final PayerAccounts accounts;
  private final Turns turns;
  private final AuditLog audit;
  private final BillingEvents events;

  AccountWork(
      PracticeTransactions transactions,
      PayerAccounts accounts,
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
   * @param account that pays, or one that was merged into it
   * @param about the patient whom it is about, where somebody else pays; else null
   */
  public Outcome on(
      OdsCode practice,
      UUID account,
      @Nullable PatientId about,
      Act act,
      Doer doer,
      Function<Standing, Outcome> work) {
    return transactions.in(
        practice,
        () -> {
          Optional<Standing> found = accounts.find(practice, account);
          try (Happening happening = Happening.begin()) {
            Outcome outcome =
                found.isEmpty() ? new NotThere() : inTurn(practice, found.get(), account, work);
            boolean patient = found.isEmpty() || found.get().isPatient();
            PatientId of = about == null && patient ? new PatientId(account) : about;
            note(act, doer, of, account, outcome);
            if (found.isPresent() && outcome instanceof Done done && !done.again()) {
              events.tell(practice, act, found.get().payer(), done.id(), happening);
            }
            return outcome;
          }
        });
  }

  /** Records that somebody asked for what this practice does not have. */
  public Outcome notThere(OdsCode practice, Act act, Doer doer) {
    transactions.run(
        practice, () -> audit.append(Outcomes.refused(act, doer, "No such bill here.")));
    return new NotThere();
  }

  private Outcome inTurn(
      OdsCode practice, Standing found, UUID account, Function<Standing, Outcome> work) {
    turns.take(practice, "account " + found.payer());
    // it may have been merged or restricted while others had their turn
    return work.apply(accounts.find(practice, account).orElse(found));
  }

  private void note(
      Act act, Doer doer, @Nullable PatientId patient, UUID account, Outcome outcome) {
    Optional<AuditRecord> record =
        Outcomes.record(act, doer, outcome, "No such account at this practice.");
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
