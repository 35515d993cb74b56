package io.caregateway.core.billing.paper;

import io.caregateway.core.billing.bill.Bill;
import io.caregateway.feed.Money;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How an account stands, as its statement says.
 *
 * @param bills that were posted and not voided, oldest first
 * @param owedOn by bill, what is still to pay
 * @param inHand what is held of the payer's money
 * @param changes everything, oldest first
 */
public record Balance(
    List<Bill> bills, Map<UUID, Money> owedOn, Money inHand, List<BalanceChange> changes) {

  public Balance {
    bills = List.copyOf(bills);
    owedOn = Map.copyOf(owedOn);
    changes = List.copyOf(changes);
  }

  /** What is still to pay on a bill. */
  public Money owed(Bill bill) {
    return owedOn.getOrDefault(bill.id(), new Money(0));
  }

  /** On all bills. */
  public Money owed() {
    return new Money(bills.stream().mapToLong(bill -> owed(bill).pence()).sum());
  }
}
