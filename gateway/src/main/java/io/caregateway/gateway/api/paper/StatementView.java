package io.caregateway.gateway.api.paper;

import io.caregateway.core.billing.bill.Bill;
import io.caregateway.core.billing.paper.Balance;
import io.caregateway.core.billing.paper.BalanceChange;
import io.caregateway.gateway.api.Amount;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** How an account stands. */
@Schema(name = "Statement")
record StatementView(
    @Schema(description = "Still to pay on all bills") Amount owed,
    @Schema(description = "The payer's money that is set against no bill") Amount inHand,
    @Schema(description = "Bills to pay, the oldest first") List<Open> open,
    @Schema(description = "Everything that happened, the oldest first, the last 500 at the most")
        List<Change> changes) {

  private static final int MOST = 500;

  /** A bill to pay. */
  @Schema(name = "OpenBill")
  record Open(UUID bill, @Schema(example = "Invoice 41") String what, Amount total, Amount owed) {}

  /** One thing that happened. */
  @Schema(name = "StatementChange")
  record Change(
      @Schema(example = "2026-11-02") LocalDate day,
      @Schema(example = "Receipt 7") String what,
      @Schema(description = "More to pay when above nothing, less when below") Amount amount) {

    static Change of(BalanceChange one) {
      return new Change(one.day(), one.words(), Amount.of(one.amount()));
    }
  }

  static StatementView of(Balance balance) {
    List<BalanceChange> all = balance.changes();
    return new StatementView(
        Amount.of(balance.owed()),
        Amount.of(balance.inHand()),
        balance.bills().stream()
            .filter(bill -> balance.owed(bill).pence() > 0)
            .map(bill -> open(bill, balance))
            .toList(),
        all.subList(Math.max(0, all.size() - MOST), all.size()).stream().map(Change::of).toList());
  }

  private static Open open(Bill bill, Balance balance) {
    return new Open(
        bill.id(), bill.title(), Amount.of(bill.total()), Amount.of(balance.owed(bill)));
  }
}
