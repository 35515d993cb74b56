package io.caregateway.core.billing.debit;

import io.caregateway.core.billing.bill.Bill;
import io.caregateway.core.billing.bill.BillState;
import io.caregateway.core.billing.bill.Bills;
import io.caregateway.core.billing.debit.Collection.Part;
import io.caregateway.core.billing.ledger.Ledger;
import io.caregateway.core.billing.payer.PayerAccounts;
import io.caregateway.core.billing.payer.Standing;
import io.caregateway.feed.Money;
import io.caregateway.feed.OdsCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds what can be collected under mandates, in the practice's transaction under way. */
final class Planning {

  private final MandateRows mandates;
  private final CollectionRows collections;
  private final PayerAccounts accounts;
  private final Bills bills;
  private final Ledger ledger;

  Planning(
      MandateRows mandates,
      CollectionRows collections,
      PayerAccounts accounts,
      Bills bills,
      Ledger ledger) {
    this.mandates = mandates;
    this.collections = collections;
    this.accounts = accounts;
    this.bills = bills;
    this.ledger = ledger;
  }

  /**
   * All that is owed on accounts with a mandate and is in no collection that is under way, but for
   * payers whose data may not be used.
   */
  List<Planned> plan(OdsCode practice) {
    List<Planned> plan = new ArrayList<>();
    Set<UUID> seen = new HashSet<>();
    for (Mandate mandate : mandates.collecting(practice)) {
      Optional<Standing> account =
          accounts.find(practice, mandate.payer()).filter(one -> one.frozen() == null);
      // records that were merged may have brought a mandate each; what is owed is collected once
      if (account.isPresent() && seen.add(account.get().payer())) {
        List<Part> parts = parts(practice, account.get());
        if (!parts.isEmpty()) {
          plan.add(new Planned(mandate, account.get().name(), parts));
        }
      }
    }
    return plan;
  }

  private List<Part> parts(OdsCode practice, Standing account) {
    List<UUID> open =
        bills.of(practice, account.ids()).stream()
            .filter(
                bill -> bill.state() == BillState.POSTED && account.ids().contains(bill.payer()))
            .map(Bill::id)
            .filter(bill -> !collections.isUnderWay(practice, bill))
            .toList();
    // read last: what came in for a bill whose result was booked meanwhile is owed no more
    Map<UUID, Money> owed = ledger.owed(practice, account.ids());
    Money none = new Money(0);
    return open.stream()
        .filter(bill -> owed.getOrDefault(bill, none).pence() > 0)
        .map(bill -> new Part(bill, owed.getOrDefault(bill, none)))
        .toList();
  }
}
