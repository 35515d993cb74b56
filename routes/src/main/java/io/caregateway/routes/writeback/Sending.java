package io.caregateway.routes.writeback;

import io.caregateway.safeguards.tenancy.PracticeTransactions;

/** Notes before an entry is first sent that it may be in the record from now on. */
final class Sending {

  private final PracticeTransactions transactions;
  private final AmendmentTable table;

  Sending(PracticeTransactions transactions, AmendmentTable table) {
    this.transactions = transactions;
    this.table = table;
  }

  /**
   * @return false when the entry was withdrawn, or taken over, since it was taken in hand
   */
  boolean mayBegin(Entry entry) {
    return entry.sent() || transactions.in(entry.practice(), () -> table.sending(entry));
  }
}
