package io.caregateway.core.billing.money;

import io.caregateway.core.billing.debit.Collection;
import io.caregateway.core.billing.debit.Collection.Part;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What is being collected by direct debit, as somebody would keep it on a sheet of paper. */
final class ModelDebits {

  private final Map<UUID, List<Sent>> sent = new ConcurrentHashMap<>();

  /** One that the bank may still say something of. */
  static final class Sent {
    final Collection one;

    /** In pence, by bill, once it is collected. */
    final Map<UUID, Long> set = new TreeMap<>();

    boolean collected;

    Sent(Collection one) {
      this.one = one;
    }

    long amount() {
      return one.amount().pence();
    }
  }

  void add(Collection one) {
    sent.computeIfAbsent(one.payer(), payer -> new CopyOnWriteArrayList<>()).add(new Sent(one));
  }

  List<Sent> of(ModelAccount account) {
    return sent.getOrDefault(account.payer, List.of());
  }

  void over(Sent one) {
    sent.getOrDefault(one.one.payer(), List.of()).remove(one);
  }

  /** What is owed under a mandate and not being collected yet, in pence, where there is any. */
  Map<UUID, Long> due(List<ModelAccount> accounts) {
    Map<UUID, Long> due = new TreeMap<>();
    for (ModelAccount account : accounts) {
      List<UUID> underWay =
          of(account).stream()
              .filter(one -> !one.collected)
              .flatMap(one -> one.one.parts().stream())
              .map(Part::bill)
              .toList();
      long owed =
          account.bills.stream()
              .filter(bill -> bill.stands() && !underWay.contains(bill.id))
              .mapToLong(bill -> bill.owed)
              .sum();
      if (account.mandate != null && owed > 0) {
        due.put(account.payer, owed);
      }
    }
    return due;
  }
}
