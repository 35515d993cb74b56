package io.caregateway.core.billing.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.BilledTest;
import io.caregateway.core.RunningCore;
import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.PracticeTime;
import io.caregateway.core.billing.banking.Bankings;
import io.caregateway.core.billing.banking.TypedBanking;
import io.caregateway.core.billing.bill.Bills;
import io.caregateway.core.billing.bill.Details;
import io.caregateway.core.billing.bill.NewBill;
import io.caregateway.core.billing.bill.NewCredit;
import io.caregateway.core.billing.bill.NewLine;
import io.caregateway.core.billing.debt.WriteOffs;
import io.caregateway.core.billing.prices.CareRecord;
import io.caregateway.core.billing.prices.VatRate;
import io.caregateway.feed.Money;
import io.caregateway.feed.OdsCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/** Does something at random to an account, and to the model of it, and compares what came of it. */
final class RandomDay {

  private record Item(String code, String name, long pence, VatRate rate, CareRecord told) {

    /** As a line says it. */
    String words(int many) {
      return many == 1 ? name : many + " × " + name;
    }
  }

  private static final List<Item> ITEMS =
      List.of(
          new Item("REPORT", "Insurance Report", 1000, VatRate.EXEMPT, CareRecord.BOTH),
          new Item("MEDICAL", "Taxi medical", 3333, VatRate.STANDARD, CareRecord.NONE),
          new Item("LETTER", "Private letter", 701, VatRate.REDUCED, CareRecord.PAYMENT));
  private static final List<Details> WHO =
      List.of(Details.NONE, Details.of("Dr Okoro", "Main"), Details.of("Dr Vance", "Mill Lane"));

  private static final List<String> TILLS = List.of("cash", "cheques", "card", "bank");

  private final OdsCode practice;
  private final Bills bills;
  private final Payments payments;
  private final WriteOffs writeOffs;
  private final Bankings bankings;
  private final Doer doer = BilledTest.PRIYA;
  private final Clock clock;
  private final ModelRecord record;
  private final Random random;

  /**
   * @param record what the clinical record should come to say
   */
  RandomDay(RunningCore books, OdsCode practice, ModelRecord record, Random random) {
    this.practice = practice;
    this.bills = books.bean(Bills.class);
    this.payments = books.bean(Payments.class);
    this.writeOffs = books.bean(WriteOffs.class);
    this.bankings = books.bean(Bankings.class);
    this.clock = books.bean(Clock.class);
    this.record = record;
    this.random = random;
  }

  void act(ModelAccount account) {
    switch (random.nextInt(11)) {
      case 0, 1 -> bill(account);
      case 2 -> deposit(account);
      case 3, 4 -> pay(account, any(account));
      case 5 -> allocate(account, any(account));
      case 6 -> credit(account, any(account));
      case 7 -> voidWhole(any(account));
      case 8 -> writeOff(any(account));
      case 9 -> bank();
      default -> refund(account);
    }
  }

  private void bill(ModelAccount account) {
    ModelBill bill = new ModelBill(UUID.randomUUID());
    NewBill begun = new NewBill(bill.id, account.payer, account.about, today().toString());
    ok(bills.begin(practice, begun, doer), true);
    for (int i = random.nextInt(3); i >= 0; i--) {
      Item item = ITEMS.get(random.nextInt(ITEMS.size()));
      int many = 1 + random.nextInt(3);
      long off = random.nextInt(3) == 0 ? random.nextInt(500) : 0;
      NewLine line = new NewLine(UUID.randomUUID(), item.code(), "" + many, pounds(off));
      ok(bills.add(practice, bill.id, line, doer), true);
      long net = price(account, item) * many - off;
      long vat = item.rate().on(new Money(net)).pence();
      bill.lines.add(new ModelBill.Rest(item.words(many), item.told(), item.rate(), net, vat));
    }
    ok(bills.describe(practice, bill.id, WHO.get(random.nextInt(WHO.size())), doer), true);
    if (random.nextInt(8) > 0) {
      ok(bills.post(practice, bill.id, true, doer), true);
      twice(() -> bills.post(practice, bill.id, true, doer));
      bill.post();
      record.posted(account, bill, today());
    }
    account.bills.add(bill);
  }

  /** Each kind of payer has its own price of a report. */
  private static long price(ModelAccount account, Item item) {
    if (!item.code().equals("REPORT") || account.isPatient()) {
      return item.pence();
    }
    return account.about == null ? 3000 : 2000;
  }

  private void deposit(ModelAccount account) {
    TypedPayment typed = typed(1 + random.nextInt(9000));
    ok(payments.deposit(practice, account.payer, typed, doer), true);
    twice(() -> payments.deposit(practice, account.payer, typed, doer));
    account.inHand += typed.read().amount().pence();
  }

  private void pay(ModelAccount account, ModelBill bill) {
    TypedPayment typed = typed(1 + random.nextInt(9000));
    boolean takes = bill.posted && !bill.over;
    ok(payments.take(practice, bill.id, typed, doer), takes);
    if (takes) {
      twice(() -> payments.take(practice, bill.id, typed, doer));
      long amount = typed.read().amount().pence();
      account.inHand += amount;
      settling(account, bill, () -> account.set(bill, amount));
    }
  }

  private void allocate(ModelAccount account, ModelBill bill) {
    boolean takes = bill.posted && !bill.over && account.inHand > 0 && bill.owed + bill.gone > 0;
    ok(payments.allocate(practice, bill.id, UUID.randomUUID(), doer), takes);
    if (takes) {
      settling(account, bill, () -> account.set(bill, account.inHand));
    }
  }

  private void credit(ModelAccount account, ModelBill bill) {
    long first = bill.lines.isEmpty() ? 0 : bill.lines.get(0).net;
    long part = random.nextBoolean() && first > 1 ? 1 + random.nextInt((int) first) : 0;
    NewCredit typed =
        new NewCredit(UUID.randomUUID(), part == 0, Map.of(1, pounds(part)), "By chance");
    boolean takes = bill.canBeCredited();
    ok(bills.credit(practice, bill.id, typed, doer), takes);
    if (takes) {
      twice(() -> bills.credit(practice, bill.id, typed, doer));
      settling(account, bill, () -> account.inHand += bill.credit(part));
      record.takenBack(account, bill, part == 0 ? bill.lines : bill.lines.subList(0, 1));
    }
  }

  private void voidWhole(ModelBill bill) {
    boolean takes = bill.canBeVoided();
    boolean before = bill.over;
    ok(bills.voidWhole(practice, bill.id, doer), takes || before);
    if (takes) {
      record.voided(bill);
      bill.over = true;
      bill.owed = 0;
    }
  }

  private void writeOff(ModelBill bill) {
    UUID form = UUID.randomUUID();
    boolean takes = bill.posted && !bill.over && bill.owed > 0;
    ok(writeOffs.ask(practice, bill.id, form, "By chance", doer), takes);
    if (takes) {
      ok(writeOffs.approve(practice, form, doer), false);
      ok(writeOffs.approve(practice, form, BilledTest.SAM), true);
      twice(() -> writeOffs.approve(practice, form, BilledTest.SAM));
      bill.gone += bill.owed;
      bill.owed = 0;
    }
  }

  /** Counts a till that the others take money into meanwhile: nothing but the sums is sure. */
  private void bank() {
    String till = TILLS.get(random.nextInt(TILLS.size()));
    TypedBanking typed =
        new TypedBanking(
            UUID.randomUUID(), till, today(), pounds(1 + random.nextInt(9000)), "By chance");
    if (bankings.close(practice, typed, doer) instanceof Done) {
      twice(() -> bankings.close(practice, typed, doer));
      if (random.nextInt(3) == 0) {
        ok(bankings.reverse(practice, typed.token(), "By chance", doer), true);
        twice(() -> bankings.reverse(practice, typed.token(), "By chance", doer));
      }
    }
  }

  private void refund(ModelAccount account) {
    TypedPayment typed = typed(1 + random.nextInt(3000));
    long amount = typed.read().amount().pence();
    boolean takes = amount <= account.inHand;
    ok(payments.refund(practice, account.payer, typed, doer), takes);
    if (takes) {
      twice(() -> payments.refund(practice, account.payer, typed, doer));
      account.inHand -= amount;
    }
  }

  /** The record is told once nothing is open any more. */
  private void settling(ModelAccount account, ModelBill bill, Runnable change) {
    boolean open = bill.isOpen();
    change.run();
    if (open && !bill.isOpen()) {
      record.paid(account, bill, today());
    }
  }

  private LocalDate today() {
    return PracticeTime.day(clock.instant());
  }

  /** Some bill, made when there is none. */
  private ModelBill any(ModelAccount account) {
    while (account.bills.isEmpty()) {
      bill(account);
    }
    return account.bills.get(random.nextInt(account.bills.size()));
  }

  /** Now and then, what was sent is sent again. */
  private void twice(Supplier<Outcome> again) {
    if (random.nextInt(4) == 0) {
      assertThat(again.get()).matches(one -> one instanceof Done done && done.again());
    }
  }

  private TypedPayment typed(long pence) {
    Method[] methods = Method.values();
    String method = methods[random.nextInt(methods.length)].word();
    return new TypedPayment(UUID.randomUUID(), pounds(pence), method, "");
  }

  private static void ok(Outcome outcome, boolean expected) {
    assertThat(outcome instanceof Done).as("%s", outcome).isEqualTo(expected);
  }

  private static String pounds(long pence) {
    return pence == 0 ? "" : new Money(pence).pounds().toPlainString();
  }
}
