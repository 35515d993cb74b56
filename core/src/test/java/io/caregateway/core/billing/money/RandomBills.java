package io.caregateway.core.billing.money;

import static io.caregateway.core.billing.money.Chance.ok;
import static io.caregateway.core.billing.money.Chance.pounds;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.BilledTest;
import io.caregateway.core.RunningCore;
import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.PracticeTime;
import io.caregateway.core.billing.bill.Bill;
import io.caregateway.core.billing.bill.BillReading;
import io.caregateway.core.billing.bill.Bills;
import io.caregateway.core.billing.bill.Details;
import io.caregateway.core.billing.bill.NewBill;
import io.caregateway.core.billing.bill.NewCredit;
import io.caregateway.core.billing.bill.NewLine;
import io.caregateway.core.billing.bill.Portion;
import io.caregateway.core.billing.bill.Splitting;
import io.caregateway.core.billing.prices.CareRecord;
import io.caregateway.core.billing.prices.VatRate;
import io.caregateway.feed.Money;
import io.caregateway.feed.OdsCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Makes bills and takes them back, in the books and on the sheet of paper. */
final class RandomBills {

  /** What is on the price list of all of them. */
  record Item(String code, String name, long pence, VatRate rate, CareRecord told) {

    /** Each kind of payer has its own price of a report. */
    long price(ModelAccount account) {
      if (!code.equals("REPORT") || account.isPatient()) {
        return pence;
      }
      return account.about == null ? 3000 : 2000;
    }

    /** As a line says it. */
    ModelBill.Rest line(ModelAccount account, int number, int many, long off) {
      long net = price(account) * many - off;
      String words = many == 1 ? name : many + " × " + name;
      return new ModelBill.Rest(number, words, told, rate, net, rate.on(new Money(net)).pence());
    }
  }

  static final List<Item> ITEMS =
      List.of(
          new Item("REPORT", "Insurance Report", 1000, VatRate.EXEMPT, CareRecord.BOTH),
          new Item("MEDICAL", "Taxi medical", 3333, VatRate.STANDARD, CareRecord.NONE),
          new Item("LETTER", "Private letter", 701, VatRate.REDUCED, CareRecord.PAYMENT));
  private static final List<Details> WHO =
      List.of(Details.NONE, Details.of("Dr Okoro", "Main"), Details.of("Dr Vance", "Mill Lane"));

  private final OdsCode practice;
  private final Bills bills;
  private final BillReading reading;
  private final Splitting splitting;
  private final Doer doer = BilledTest.PRIYA;
  private final Clock clock;
  private final ModelRecord record;
  private final Chance chance;

  RandomBills(RunningCore books, OdsCode practice, ModelRecord record, Chance chance) {
    this.practice = practice;
    this.bills = books.bean(Bills.class);
    this.reading = books.bean(BillReading.class);
    this.splitting = books.bean(Splitting.class);
    this.clock = books.bean(Clock.class);
    this.record = record;
    this.chance = chance;
  }

  /** Most are posted at once. */
  void bill(ModelAccount account) {
    ModelBill draft = draft(account);
    if (!chance.onceIn(8)) {
      post(account, draft);
    }
  }

  /** Some are accepted, and some of these are posted or given up. */
  void estimate(ModelAccount account) {
    ModelBill given = draft(account);
    String until = today().plusMonths(1).toString();
    ok(bills.estimate(practice, given.id, until, doer), true);
    chance.twice(() -> bills.estimate(practice, given.id, until, doer));
    given.estimate = true;
    if (!chance.onceIn(3)) {
      Outcome accepted = bills.accept(practice, given.id, doer);
      ok(accepted, true);
      chance.twice(() -> bills.accept(practice, given.id, doer));
      ModelBill draft = new ModelBill(((Done) accepted).id(), given.about);
      draft.lines.addAll(given.lines);
      account.bills.add(draft);
      finish(account, draft);
    }
  }

  /** Posts a draft, or gives it up; whatever is no draft stays as it is. */
  void finish(ModelAccount account, ModelBill draft) {
    if (chance.onceIn(2)) {
      ok(bills.discard(practice, draft.id, doer), draft.isDraft());
      if (draft.isDraft()) {
        ok(bills.post(practice, draft.id, true, doer), false);
        account.bills.remove(draft);
      }
    } else if (draft.isDraft()) {
      post(account, draft);
    } else {
      ok(bills.post(practice, draft.id, true, doer), draft.posted && !draft.over);
    }
  }

  /** Somebody else pays a part of some lines, or all. */
  void split(ModelAccount account, ModelAccount other) {
    ModelBill draft = draft(account);
    int percent = 10 * (1 + chance.below(10));
    Set<Integer> lines = chance.onceIn(2) ? Set.of() : Set.of(1);
    List<Portion> portions = List.of(new Portion(other.payer, percent + "%", lines));
    boolean takes =
        other != account && !other.isPatient() && (draft.about != null || other.about == null);
    Outcome outcome = splitting.post(practice, draft.id, portions, true, doer);
    ok(outcome, takes);
    if (takes) {
      chance.twice(() -> splitting.post(practice, draft.id, portions, true, doer));
      parts(account, other, draft, ((Done) outcome).id());
      long touched =
          draft.lines.stream()
              .filter(line -> lines.isEmpty() || lines.contains(line.number))
              .mapToLong(ModelBill.Rest::gross)
              .sum();
      ModelBill part = other.bills.get(other.bills.size() - 1);
      assertThat(part.total).isEqualTo((touched * percent + 50) / 100);
    }
  }

  void credit(ModelAccount account, ModelBill bill) {
    long first = bill.lines.isEmpty() ? 0 : bill.lines.get(0).net;
    long part = chance.onceIn(2) && first > 1 ? 1 + chance.below((int) first) : 0;
    int number = bill.lines.isEmpty() ? 1 : bill.lines.get(0).number;
    NewCredit typed =
        new NewCredit(UUID.randomUUID(), part == 0, Map.of(number, pounds(part)), "By chance");
    boolean takes = bill.canBeCredited();
    ok(bills.credit(practice, bill.id, typed, doer), takes);
    if (takes) {
      chance.twice(() -> bills.credit(practice, bill.id, typed, doer));
      record.settling(account, bill, today(), () -> account.inHand += bill.credit(part));
      record.takenBack(account, bill, part == 0 ? bill.lines : bill.lines.subList(0, 1));
    }
  }

  void voidWhole(ModelBill bill) {
    boolean takes = bill.canBeVoided();
    boolean before = bill.over;
    ok(bills.voidWhole(practice, bill.id, doer), takes || before);
    if (takes) {
      record.voided(bill);
      bill.over = true;
      bill.owed = 0;
    }
  }

  /** It was posted in the books. */
  void posted(ModelAccount account, ModelBill bill) {
    bill.post();
    record.posted(account, bill, today());
  }

  LocalDate today() {
    return PracticeTime.day(clock.instant());
  }

  private ModelBill draft(ModelAccount account) {
    ModelBill bill = new ModelBill(UUID.randomUUID(), account.about);
    NewBill begun = new NewBill(bill.id, account.payer, account.about, today().toString());
    ok(bills.begin(practice, begun, doer), true);
    for (int i = chance.below(3); i >= 0; i--) {
      Item item = chance.of(ITEMS);
      int many = 1 + chance.below(3);
      long off = chance.onceIn(3) ? chance.below(500) : 0;
      NewLine line = new NewLine(UUID.randomUUID(), item.code(), "" + many, pounds(off));
      ok(bills.add(practice, bill.id, line, doer), true);
      bill.lines.add(item.line(account, bill.lines.size() + 1, many, off));
    }
    ok(bills.describe(practice, bill.id, chance.of(WHO), doer), true);
    account.bills.add(bill);
    return bill;
  }

  private void post(ModelAccount account, ModelBill draft) {
    ok(bills.post(practice, draft.id, true, doer), true);
    chance.twice(() -> bills.post(practice, draft.id, true, doer));
    posted(account, draft);
  }

  /** What the books made of it, in which nothing may be lost or won. */
  private void parts(ModelAccount account, ModelAccount other, ModelBill draft, UUID shown) {
    account.bills.remove(draft);
    long gross = 0;
    for (UUID id : Objects.requireNonNull(read(shown).content().together())) {
      Bill held = read(id);
      ModelAccount payer = held.payer().equals(account.payer) ? account : other;
      ModelBill part = new ModelBill(id, draft.about);
      held.lines()
          .forEach(
              line ->
                  part.lines.add(
                      new ModelBill.Rest(
                          line.number(),
                          line.words(),
                          line.careRecord(),
                          line.rate(),
                          line.net().pence(),
                          line.vat().pence())));
      payer.bills.add(part);
      posted(payer, part);
      gross += part.total;
    }
    assertThat(gross).isEqualTo(draft.gross());
  }

  private Bill read(UUID bill) {
    return reading.find(practice, bill, doer).orElseThrow().bill();
  }
}
