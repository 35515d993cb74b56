package io.caregateway.core.billing.money;

import io.caregateway.core.billing.bill.Bill;
import io.caregateway.core.billing.bill.BillState;
import io.caregateway.feed.Money;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How an account stands.
 *
 * @param bills on this account, newest first, with drafts
 * @param elsewhere bills about this patient that somebody else pays, newest first
 * @param payments newest first, with refunds
 * @param owedOn by bill, what is still to pay
 * @param inHand what the practice holds of the payer's money that is set against no bill
 */
public record AccountMoney(
    List<Bill> bills,
    List<Bill> elsewhere,
    List<Payment> payments,
    Map<UUID, Money> owedOn,
    Money inHand) {

  public AccountMoney {
    bills = List.copyOf(bills);
    elsewhere = List.copyOf(elsewhere);
    payments = List.copyOf(payments);
    owedOn = Map.copyOf(owedOn);
  }

  /** What is still to pay on a bill. */
  public Money owed(Bill bill) {
    return owedOn.getOrDefault(bill.id(), new Money(0));
  }

  /** What is still to pay on all of them. */
  public Money owed() {
    return new Money(
        bills.stream()
            .filter(bill -> bill.state() == BillState.POSTED)
            .mapToLong(bill -> owed(bill).pence())
            .sum());
  }
}
