package io.caregateway.routes.writeback;

import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Notes before entries are sent that they may be in the record from now on, all that a lane has in
 * hand in one transaction.
 */
final class Sending {

  private final PracticeTransactions transactions;
  private final AmendmentTable table;

  Sending(PracticeTransactions transactions, AmendmentTable table) {
    this.transactions = transactions;
    this.table = table;
  }

  /** An entry that was withdrawn, or taken over, since it was taken in hand is not sent. */
  void begin(Hand hand) {
    List<Attempt> confirmed = hand.confirmed();
    if (confirmed.isEmpty()) {
      return;
    }
    List<Entry> entries = confirmed.stream().map(Attempt::entry).toList();
    Set<UUID> held =
        transactions.in(hand.practice(), () -> table.sending(hand.practice(), entries));
    confirmed.stream()
        .filter(attempt -> !held.contains(attempt.entry().key()))
        .forEach(Attempt::lost);
  }
}
