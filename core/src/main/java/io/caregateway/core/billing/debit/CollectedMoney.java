package io.caregateway.core.billing.debit;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.bill.Bill;
import io.caregateway.core.billing.bill.BillState;
import io.caregateway.core.billing.bill.Bills;
import io.caregateway.core.billing.bill.Settling;
import io.caregateway.core.billing.debit.Collection.Part;
import io.caregateway.core.billing.ledger.Ledger;
import io.caregateway.core.billing.ledger.Movement;
import io.caregateway.core.billing.ledger.Occasion;
import io.caregateway.core.billing.money.Payments;
import io.caregateway.core.billing.payer.Standing;
import io.caregateway.feed.Money;
import io.caregateway.feed.OdsCode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What collections do to the books, in the practice's transaction and the account's turn. */
final class CollectedMoney {

  private final Bills bills;
  private final Payments payments;
  private final Settling settling;
  private final Ledger ledger;

  CollectedMoney(Bills bills, Payments payments, Settling settling, Ledger ledger) {
    this.bills = bills;
    this.payments = payments;
    this.settling = settling;
    this.ledger = ledger;
  }

  /** It comes into the payer's hand, and is set against its bills as far as they are still owed. */
  void collected(OdsCode practice, Standing account, Collection one, Doer doer) {
    payments.collected(
        practice, account, one.id(), one.amount(), "Direct debit " + one.reference(), doer);
    Map<UUID, Bill> held = bills(practice, account);
    for (Part part : one.parts()) {
      Bill bill = held.get(part.bill());
      if (bill != null && bill.state() == BillState.POSTED) {
        settling.set(practice, bill, account, part.amount(), id(one, part.bill()), doer);
      }
    }
  }

  /**
   * It goes back: what it had paid is owed again, as far as it still pays it. What was in the
   * payer's hand of it and was spent since is owed where money is set against its bills, and beyond
   * that on the first of them; where none of them stands any more, less than nothing is in hand.
   */
  void returned(OdsCode practice, Standing account, Collection one, Doer doer) {
    Map<UUID, Bill> held = bills(practice, account);
    Map<Bill, Long> owedAgain = new LinkedHashMap<>();
    Map<Bill, Long> others = new LinkedHashMap<>();
    long spent = one.amount().pence() - ledger.credit(practice, account.ids()).pence();
    for (Part part : one.parts()) {
      Bill bill = held.get(part.bill());
      if (bill != null && bill.state() == BillState.POSTED) {
        long paid = Math.max(0, ledger.paid(practice, bill.id()).pence());
        long own = Math.min(set(practice, one, part), paid);
        owedAgain.put(bill, own);
        others.put(bill, paid - own);
        spent -= own;
      }
    }
    for (Map.Entry<Bill, Long> other : others.entrySet()) {
      long more = Math.min(Math.max(0, spent), other.getValue());
      owedAgain.merge(other.getKey(), more, Long::sum);
      spent -= more;
    }
    for (Map.Entry<Bill, Long> again : owedAgain.entrySet()) {
      long pence = again.getValue() + Math.max(0, spent);
      spent = Math.min(spent, 0);
      if (pence > 0) {
        Bill bill = again.getKey();
        settling.unset(practice, bill, account, new Money(pence), id(one, bill.id()), doer);
      }
    }
    payments.returned(
        practice,
        account,
        id(one, "returned"),
        one.amount(),
        "Direct debit returned " + one.reference(),
        doer);
  }

  /** What of it was set against a bill. */
  private long set(OdsCode practice, Collection one, Part part) {
    return ledger.of(practice, Occasion.ALLOCATION, id(one, part.bill())).stream()
        .map(Movement::amount)
        .mapToLong(Money::pence)
        .sum();
  }

  private Map<UUID, Bill> bills(OdsCode practice, Standing account) {
    return bills.of(practice, account.ids()).stream()
        .collect(Collectors.toMap(Bill::id, Function.identity()));
  }

  private static UUID id(Collection one, Object what) {
    return UUID.nameUUIDFromBytes((one.id() + " " + what).getBytes(StandardCharsets.UTF_8));
  }
}
