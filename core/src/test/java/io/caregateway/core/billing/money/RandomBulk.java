package io.caregateway.core.billing.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.BilledTest;
import io.caregateway.core.RunningCore;
import io.caregateway.core.billing.bill.Bill;
import io.caregateway.core.billing.bill.Bills;
import io.caregateway.core.billing.bulk.BulkBills;
import io.caregateway.core.billing.bulk.BulkProgress.State;
import io.caregateway.core.billing.bulk.BulkRound;
import io.caregateway.core.billing.bulk.BulkSent;
import io.caregateway.feed.OdsCode;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Bills two accounts by one file, in the books and on the sheet of paper. */
final class RandomBulk {

  /** Each file is another. */
  private static final AtomicInteger FILES = new AtomicInteger();

  private static final String HEADINGS = "Patient,Payer,Date,Item code,Quantity,Notes\n";

  private final OdsCode practice;
  private final BulkBills bulk;
  private final BulkRound round;
  private final Bills bills;
  private final RandomBills model;

  RandomBulk(RunningCore books, OdsCode practice, RandomBills model) {
    this.practice = practice;
    this.bulk = books.bean(BulkBills.class);
    this.round = books.bean(BulkRound.class);
    this.bills = books.bean(Bills.class);
    this.model = model;
  }

  void bill(ModelAccount one, ModelAccount other) {
    String file = HEADINGS + lines(one) + (other == one ? "" : lines(other));
    BulkSent sent = bulk.send(practice, file, true, BilledTest.PRIYA);
    assertThat(sent).isInstanceOf(BulkSent.Kept.class);
    UUID id = ((BulkSent.Kept) sent).file();
    run(id, State.CHECKED);
    bulk.make(practice, id, BilledTest.PRIYA);
    run(id, State.DONE);
    assertThat(bulk.send(practice, file, true, BilledTest.SAM)).isEqualTo(new BulkSent.Before(id));
    made(one);
    if (other != one) {
      made(other);
    }
  }

  /** Others' files are gone on with too, and others may go on with this one. */
  private void run(UUID file, State until) {
    while (bulk.progress(practice, file).orElseThrow().state() != until) {
      assertThat(bulk.progress(practice, file).orElseThrow().mistakes()).isEmpty();
      round.run(practice);
    }
  }

  /** A line for each item, which together are one bill. */
  private String lines(ModelAccount account) {
    StringBuilder lines = new StringBuilder();
    // with few digits, which never look like the number of a card
    String note = "Line " + FILES.incrementAndGet();
    for (RandomBills.Item item : RandomBills.ITEMS) {
      lines
          .append(account.about == null ? "" : account.about)
          .append(',')
          .append(account.isPatient() ? "" : account.payer)
          .append(',')
          .append(model.today())
          .append(',')
          .append(item.code())
          .append(",2,")
          .append(note)
          .append('\n');
    }
    return lines.toString();
  }

  private void made(ModelAccount account) {
    List<UUID> known = account.bills.stream().map(bill -> bill.id).toList();
    List<Bill> made =
        bills.of(practice, Set.of(account.payer)).stream()
            .filter(bill -> bill.payer().equals(account.payer) && !known.contains(bill.id()))
            .toList();
    assertThat(made).as("bills of a file").hasSize(1);
    ModelBill bill = new ModelBill(made.get(0).id(), account.about);
    for (RandomBills.Item item : RandomBills.ITEMS) {
      bill.lines.add(item.line(account, bill.lines.size() + 1, 2, 0));
    }
    assertThat(made.get(0).total().pence()).isEqualTo(bill.gross());
    account.bills.add(bill);
    model.posted(account, bill);
  }
}
