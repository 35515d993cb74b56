package io.caregateway.core.billing.money;

import io.caregateway.core.billing.PatientAccounts;
import io.caregateway.core.billing.PatientAccounts.Standing;
import io.caregateway.core.billing.bill.Bills;
import io.caregateway.core.billing.ledger.Ledger;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.Set;
import java.util.UUID;

/**
 * Gathers how an account stands, as a part of the account's page; who opens that is recorded there.
 */
public final class AccountMoneyReading {

  private final PracticeTransactions transactions;
  private final PatientAccounts accounts;
  private final Bills bills;
  private final PaymentRows payments;
  private final Ledger ledger;

  AccountMoneyReading(
      PracticeTransactions transactions,
      PatientAccounts accounts,
      Bills bills,
      PaymentRows payments,
      Ledger ledger) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.bills = bills;
    this.payments = payments;
    this.ledger = ledger;
  }

  /** Of a patient and of all that were merged into the same account. */
  public AccountMoney of(OdsCode practice, PatientId patient) {
    return transactions.in(
        practice,
        () -> {
          Set<UUID> ids =
              accounts.find(practice, patient).map(Standing::ids).orElse(Set.of(patient.value()));
          return new AccountMoney(
              bills.of(practice, ids),
              payments.of(practice, ids),
              ledger.owed(practice, ids),
              ledger.credit(practice, ids));
        });
  }
}
