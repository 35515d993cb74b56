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
        settling.set(practice, bill, account, part.amount(), act(one, part), doer);
      }
    }
  }

  /**
   * It goes back: what it had paid is owed again. What was in the payer's hand of it and was spent
   * since is owed on its first bill.
   */
  void returned(OdsCode practice, Standing account, Collection one, Doer doer) {
    long free = ledger.credit(practice, account.ids()).pence();
    Map<UUID, Bill> held = bills(practice, account);
    long missing = one.amount().pence();
    for (Part part : one.parts()) {
      long set =
          ledger.of(practice, Occasion.ALLOCATION, act(one, part)).stream()
              .map(Movement::amount)
              .mapToLong(Money::pence)
              .sum();
      missing -= set;
      owedAgain(practice, held, account, part, set, act(one, part), doer);
    }
    Part first = one.parts().get(0);
    owedAgain(practice, held, account, first, missing - free, one.id(), doer);
    payments.returned(
        practice,
        account,
        id(one, "returned"),
        one.amount(),
        "Direct debit returned " + one.reference(),
        doer);
  }

  private void owedAgain(
      OdsCode practice,
      Map<UUID, Bill> held,
      Standing account,
      Part part,
      long pence,
      UUID act,
      Doer doer) {
    Bill bill = held.get(part.bill());
    if (pence > 0 && bill != null) {
      settling.unset(practice, bill, account, new Money(pence), act, doer);
    }
  }

  private Map<UUID, Bill> bills(OdsCode practice, Standing account) {
    return bills.of(practice, account.ids()).stream()
        .collect(Collectors.toMap(Bill::id, Function.identity()));
  }

  private static UUID act(Collection one, Part part) {
    return id(one, part.bill().toString());
  }

  private static UUID id(Collection one, String what) {
    return UUID.nameUUIDFromBytes((one.id() + " " + what).getBytes(StandardCharsets.UTF_8));
  }
}
