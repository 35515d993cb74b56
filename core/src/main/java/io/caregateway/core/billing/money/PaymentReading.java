package io.caregateway.core.billing.money;

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

/** Shows a payment. Each call makes one audit record. */
public final class PaymentReading {

  private final PracticeTransactions transactions;
  private final PaymentRows rows;
  private final PayerAccounts accounts;
  private final AuditLog audit;

  PaymentReading(
      PracticeTransactions transactions, PaymentRows rows, PayerAccounts accounts, AuditLog audit) {
    this.transactions = transactions;
    this.rows = rows;
    this.accounts = accounts;
    this.audit = audit;
  }

  /**
   * @return empty when this practice has no such payment
   */
  public Optional<Payment> find(OdsCode practice, UUID payment, Doer doer) {
    return transactions.in(
        practice,
        () -> {
          Optional<Payment> found = rows.find(practice, payment);
          audit.append(read(practice, found, doer).about("payment " + payment));
          return found;
        });
  }

  private AuditRecord read(OdsCode practice, Optional<Payment> found, Doer doer) {
    if (found.isEmpty()) {
      return doer.lookedInVain("No such payment here.");
    }
    UUID payer = found.get().payer();
    boolean patients = accounts.find(practice, payer).filter(Standing::isPatient).isPresent();
    return doer.looked(patients ? new PatientId(payer) : null);
  }
}
