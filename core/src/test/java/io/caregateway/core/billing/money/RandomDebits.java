package io.caregateway.core.billing.money;

import static io.caregateway.core.billing.money.Chance.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.BilledTest;
import io.caregateway.core.RunningCore;
import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.debit.Collection;
import io.caregateway.core.billing.debit.Collection.Part;
import io.caregateway.core.billing.debit.Collections;
import io.caregateway.core.billing.debit.Mandates;
import io.caregateway.core.billing.debit.Results;
import io.caregateway.core.billing.debit.ResultsRead;
import io.caregateway.core.billing.debit.TypedMandate;
import io.caregateway.core.billing.money.ModelDebits.Sent;
import io.caregateway.feed.OdsCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Collects by direct debit, in the books and on the sheet of paper. */
final class RandomDebits {

  private static final LocalDate SIGNED = LocalDate.of(2025, 12, 1);

  private final OdsCode practice;
  private final Mandates mandates;
  private final Collections collections;
  private final Results results;
  private final Doer doer = BilledTest.PRIYA;
  private final RandomMoney money;
  private final ModelRecord record;
  private final ModelDebits sent;
  private final Chance chance;

  RandomDebits(
      RunningCore books,
      OdsCode practice,
      RandomMoney money,
      ModelRecord record,
      ModelDebits sent,
      Chance chance) {
    this.practice = practice;
    this.mandates = books.bean(Mandates.class);
    this.collections = books.bean(Collections.class);
    this.results = books.bean(Results.class);
    this.money = money;
    this.record = record;
    this.sent = sent;
    this.chance = chance;
  }

  /** An account has one at a time, and ends it now and then. */
  void mandate(ModelAccount account) {
    UUID held = account.mandate;
    if (held == null || account.ending) {
      UUID token = UUID.randomUUID();
      TypedMandate typed = new TypedMandate(token, "A PAYER", "20-00-00", "87654321", SIGNED);
      Outcome added = mandates.add(practice, account.payer, typed, doer);
      // whether its last collection was made, those who collect know
      boolean takes = account.ending ? added instanceof Done : true;
      ok(added, takes);
      if (takes) {
        chance.twice(() -> mandates.add(practice, account.payer, typed, doer));
        account.mandate = token;
        account.ending = false;
      }
    } else if (chance.onceIn(3)) {
      boolean last = chance.onceIn(2);
      ok(mandates.end(practice, account.payer, held, last, doer), true);
      account.ending = last;
      account.mandate = last ? held : null;
    }
  }

  /** Makes a collection of whatever is owed, if anything is; in pence by payer. */
  Map<UUID, Long> collect() {
    UUID run = UUID.randomUUID();
    Map<UUID, Long> made = new TreeMap<>();
    if (collections.make(practice, run, collections.earliest(), doer) instanceof Done) {
      chance.twice(() -> collections.make(practice, run, collections.earliest(), doer));
      for (Collection one : collections.of(practice, run)) {
        assertThat(one.amount().pence())
            .isEqualTo(one.parts().stream().mapToLong(part -> part.amount().pence()).sum());
        sent.add(one);
        made.put(one.payer(), one.amount().pence());
      }
    }
    return made;
  }

  /** What the bank says of a collection: it was made, it failed, or it was returned later. */
  void result(ModelAccount account) {
    List<Sent> open = sent.of(account);
    if (open.isEmpty()) {
      return;
    }
    Sent one = chance.of(open);
    if (one.collected) {
      read(one, "returned");
      returned(account, one);
    } else if (chance.onceIn(4)) {
      read(one, "failed");
      sent.over(one);
    } else {
      read(one, "collected");
      collected(account, one);
    }
  }

  private void read(Sent one, String result) {
    String csv = "reference,result,reason\n%s,%s,\n".formatted(one.one.reference(), result);
    ResultsRead read = results.read(practice, csv, doer);
    assertThat(read.booked()).as("%s", read).isEqualTo(1);
    if (chance.onceIn(4)) {
      assertThat(results.read(practice, csv, doer).again()).isEqualTo(1);
    }
  }

  private void collected(ModelAccount account, Sent one) {
    one.collected = true;
    account.inHand += one.amount();
    for (Part part : one.one.parts()) {
      ModelBill bill = account.bill(part.bill());
      if (bill.stands()) {
        one.set.put(bill.id, money.set(account, bill, part.amount().pence()));
      }
    }
  }

  /** What it paid is owed again; what was spent since is owed where other money was set. */
  private void returned(ModelAccount account, Sent one) {
    sent.over(one);
    account.inHand -= one.amount();
    List<ModelBill> bills =
        one.one.parts().stream()
            .map(part -> account.bill(part.bill()))
            .filter(ModelBill::stands)
            .toList();
    for (ModelBill bill : bills) {
      unset(account, bill, Math.min(one.set.getOrDefault(bill.id, 0L), bill.paid()));
    }
    for (ModelBill bill : bills) {
      unset(account, bill, Math.min(-account.inHand, bill.paid()));
    }
    if (!bills.isEmpty()) {
      unset(account, bills.get(0), -account.inHand);
    }
  }

  private void unset(ModelAccount account, ModelBill bill, long amount) {
    if (amount > 0) {
      account.unset(bill, amount);
      record.returned(bill);
    }
  }
}
