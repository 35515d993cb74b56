package io.caregateway.core.billing.paper;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.payer.PayerAccounts;
import io.caregateway.core.billing.payer.Standing;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.Optional;
import java.util.UUID;

/** Reads how accounts stand, as statements say it, without paper. Each makes one audit record. */
public final class Statements {

  private final PracticeTransactions transactions;
  private final PayerAccounts accounts;
  private final BalanceReading balances;
  private final AuditLog audit;

  Statements(
      PracticeTransactions transactions,
      PayerAccounts accounts,
      BalanceReading balances,
      AuditLog audit) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.balances = balances;
    this.audit = audit;
  }

  /**
   * @return empty when this practice has no such account
   */
  public Optional<Balance> of(OdsCode practice, UUID account, Doer doer) {
    return transactions.in(
        practice,
        () -> {
          Optional<Standing> held = accounts.find(practice, account);
          audit.append(read(held, account, doer).about("statement of " + account));
          return held.map(one -> balances.of(practice, one.ids()));
        });
  }

  private static AuditRecord read(Optional<Standing> held, UUID account, Doer doer) {
    return held.isEmpty()
        ? doer.lookedInVain("No such account at this practice.")
        : doer.looked(held.get().isPatient() ? new PatientId(account) : null);
  }
}
