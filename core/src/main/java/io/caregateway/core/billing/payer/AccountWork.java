package io.caregateway.core.billing.payer;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.NotThere;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.audit.Act;
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
  private final AccountNoting noting;

  AccountWork(PracticeTransactions transactions, PayerAccounts accounts, AccountNoting noting) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.noting = noting;
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
          boolean patient = found.map(Standing::isPatient).orElse(true);
          return noting.of(
              practice,
              found.map(Standing::payer).orElse(account),
              about == null && patient ? new PatientId(account) : about,
              act,
              doer,
              () ->
                  found.isEmpty()
                      ? new NotThere()
                      // it may have been merged or restricted while others had their turn
                      : work.apply(accounts.find(practice, account).orElse(found.get())));
        });
  }

  /** Lets nobody else change an account until the transaction under way ends. */
  public void hold(OdsCode practice, UUID account) {
    accounts.find(practice, account).ifPresent(found -> noting.hold(practice, found.payer()));
  }

  /** Records that somebody asked for what this practice does not have. */
  public Outcome notThere(OdsCode practice, Act act, Doer doer) {
    noting.missing(practice, act, doer, "No such bill here.");
    return new NotThere();
  }
}
