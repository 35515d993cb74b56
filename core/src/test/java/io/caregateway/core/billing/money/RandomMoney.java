package io.caregateway.core.billing.money;

import static io.caregateway.core.billing.money.Chance.ok;
import static io.caregateway.core.billing.money.Chance.pounds;

import io.caregateway.core.BilledTest;
import io.caregateway.core.RunningCore;
import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.PracticeTime;
import io.caregateway.core.billing.banking.Bankings;
import io.caregateway.core.billing.banking.TypedBanking;
import io.caregateway.core.billing.debt.WriteOffs;
import io.caregateway.feed.OdsCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Takes money, gives it back and gives it up, in the books and on the sheet of paper. */
final class RandomMoney {

  private static final int MOST = 9000;
  private static final List<String> TILLS = List.of("cash", "cheques", "card", "bank");

  private final OdsCode practice;
  private final Payments payments;
  private final WriteOffs writeOffs;
  private final Bankings bankings;
  private final Doer doer = BilledTest.PRIYA;
  private final Clock clock;
  private final ModelRecord record;
  private final Chance chance;

  RandomMoney(RunningCore books, OdsCode practice, ModelRecord record, Chance chance) {
    this.practice = practice;
    this.payments = books.bean(Payments.class);
    this.writeOffs = books.bean(WriteOffs.class);
    this.bankings = books.bean(Bankings.class);
    this.clock = books.bean(Clock.class);
    this.record = record;
    this.chance = chance;
  }

  void deposit(ModelAccount account) {
    TypedPayment typed = chance.typed(MOST);
    ok(payments.deposit(practice, account.payer, typed, doer), true);
    chance.twice(() -> payments.deposit(practice, account.payer, typed, doer));
    account.inHand += typed.read().amount().pence();
  }

  void pay(ModelAccount account, ModelBill bill) {
    TypedPayment typed = chance.typed(MOST);
    ok(payments.take(practice, bill.id, typed, doer), bill.stands());
    if (bill.stands()) {
      chance.twice(() -> payments.take(practice, bill.id, typed, doer));
      long amount = typed.read().amount().pence();
      account.inHand += amount;
      set(account, bill, amount);
    }
  }

  void allocate(ModelAccount account, ModelBill bill) {
    boolean takes = account.inHand > 0 && bill.isOpen();
    ok(payments.allocate(practice, bill.id, UUID.randomUUID(), doer), takes);
    if (takes) {
      set(account, bill, account.inHand);
    }
  }

  void writeOff(ModelBill bill) {
    UUID form = UUID.randomUUID();
    boolean takes = bill.stands() && bill.owed > 0;
    ok(writeOffs.ask(practice, bill.id, form, "By chance", doer), takes);
    if (!takes) {
      return;
    }
    if (chance.onceIn(4)) {
      ok(writeOffs.decline(practice, form, BilledTest.SAM), true);
      ok(writeOffs.approve(practice, form, BilledTest.SAM), false);
      return;
    }
    ok(writeOffs.approve(practice, form, doer), false);
    ok(writeOffs.approve(practice, form, BilledTest.SAM), true);
    chance.twice(() -> writeOffs.approve(practice, form, BilledTest.SAM));
    bill.gone += bill.owed;
    bill.owed = 0;
  }

  /** Counts a till that the others take money into meanwhile: nothing but the sums is sure. */
  void bank() {
    String till = chance.of(TILLS);
    TypedBanking typed =
        new TypedBanking(
            UUID.randomUUID(), till, today(), pounds(1 + chance.below(MOST)), "By chance");
    if (bankings.close(practice, typed, doer) instanceof Done) {
      chance.twice(() -> bankings.close(practice, typed, doer));
      if (chance.onceIn(3)) {
        ok(bankings.reverse(practice, typed.token(), "By chance", doer), true);
        chance.twice(() -> bankings.reverse(practice, typed.token(), "By chance", doer));
      }
    }
  }

  void refund(ModelAccount account) {
    TypedPayment typed = chance.typed(MOST / 3);
    long amount = typed.read().amount().pence();
    boolean takes = amount <= account.inHand;
    ok(payments.refund(practice, account.payer, typed, doer), takes);
    if (takes) {
      chance.twice(() -> payments.refund(practice, account.payer, typed, doer));
      account.inHand -= amount;
    }
  }

  /** Sets money in hand against a bill, no more than this, and says how much. */
  long set(ModelAccount account, ModelBill bill, long most) {
    long before = account.inHand;
    record.settling(account, bill, today(), () -> account.set(bill, most));
    return before - account.inHand;
  }

  private LocalDate today() {
    return PracticeTime.day(clock.instant());
  }
}
