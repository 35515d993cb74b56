package io.caregateway.core.billing.money;

import io.caregateway.core.billing.bill.Bill;
import io.caregateway.core.billing.bill.Bills;
import io.caregateway.core.billing.ledger.Ledger;
import io.caregateway.core.billing.payer.PayerAccounts;
import io.caregateway.core.billing.payer.Standing;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Gathers how an account stands, as a part of the account's page; who opens that is recorded there.
 */
public final class AccountMoneyReading {

  private final PracticeTransactions transactions;
  private final PayerAccounts accounts;
  private final Bills bills;
  private final PaymentRows payments;
  private final Ledger ledger;

  AccountMoneyReading(
      PracticeTransactions transactions,
      PayerAccounts accounts,
      Bills bills,
      PaymentRows payments,
      Ledger ledger) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.bills = bills;
    this.payments = payments;
    this.ledger = ledger;
  }

  /** Of somebody who pays and, of a patient, of all that were merged into the same account. */
  public AccountMoney of(OdsCode practice, UUID account) {
    return transactions.in(
        practice,
        () -> {
          Set<UUID> ids =
              accounts.find(practice, account).map(Standing::ids).orElse(Set.of(account));
          List<Bill> all = bills.of(practice, ids);
          List<Bill> own = all.stream().filter(bill -> ids.contains(bill.payer())).toList();
          return new AccountMoney(
              own,
              all.stream().filter(bill -> !ids.contains(bill.payer())).toList(),
              payments.of(practice, ids),
              ledger.owed(practice, ids),
              ledger.credit(practice, ids));
        });
  }
}
