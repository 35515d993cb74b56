package io.caregateway.core.billing.money;

import io.caregateway.core.RunningCore;
import io.caregateway.feed.OdsCode;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Does something at random to an account, and to the model of it, and compares what came of it. */
final class RandomDay {

  private final Chance chance;
  private final RandomBills bills;
  private final RandomBulk bulk;
  private final RandomMoney money;
  private final RandomDebits debits;

  /**
   * @param record what the clinical record should come to say
   * @param collected what is being collected by direct debit
   */
  RandomDay(
      RunningCore books,
      OdsCode practice,
      ModelRecord record,
      ModelDebits collected,
      Random random) {
    this.chance = new Chance(random);
    this.bills = new RandomBills(books, practice, record, chance);
    this.bulk = new RandomBulk(books, practice, bills);
    this.money = new RandomMoney(books, practice, record, chance);
    this.debits = new RandomDebits(books, practice, money, record, collected, chance);
  }

  /**
   * @param other who may pay a part of it
   */
  void act(ModelAccount account, ModelAccount other) {
    switch (chance.below(24)) {
      case 0, 1, 2 -> bills.bill(account);
      case 3 -> bills.estimate(account);
      case 4 -> bills.finish(account, any(account));
      case 5, 6 -> bills.split(account, other);
      case 7 -> bulk.bill(account, other);
      case 8, 9 -> bills.credit(account, any(account));
      case 10 -> bills.voidWhole(any(account));
      case 11 -> money.deposit(account);
      case 12, 13, 14 -> money.pay(account, any(account));
      case 15 -> money.allocate(account, any(account));
      case 16, 17 -> money.writeOff(any(account));
      case 18 -> money.bank();
      case 19 -> money.refund(account);
      case 20 -> debits.mandate(account);
      default -> debits.result(account);
    }
  }

  /** Collects what is owed by all who have a mandate; in pence by payer. */
  Map<UUID, Long> collect() {
    return debits.collect();
  }

  /** Some bill, made when there is none. */
  private ModelBill any(ModelAccount account) {
    while (account.bills.isEmpty()) {
      bills.bill(account);
    }
    return chance.of(account.bills);
  }
}
