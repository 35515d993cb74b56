package io.caregateway.core.billing.bill;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Outcome.NotAllowed;
import io.caregateway.core.billing.PracticeTime;
import io.caregateway.core.billing.RecordEntries;
import io.caregateway.core.billing.ledger.Book;
import io.caregateway.core.billing.ledger.Ledger;
import io.caregateway.core.billing.ledger.Movement;
import io.caregateway.core.billing.ledger.Occasion;
import io.caregateway.core.billing.payer.Standing;
import io.caregateway.feed.Money;
import io.caregateway.feed.OdsCode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Posts bills and voids them, in the practice's transaction under way. */
final class Posting {

  /** Stands in the clinical record with an entry that is withdrawn. */
  private static final String VOIDED = "The bill was voided.";

  private final BillRows rows;
  private final Series series;
  private final Ledger ledger;
  private final RecordEntries record;
  private final BilledLines billed;
  private final Concerned concerned;
  private final PostingCheck check;
  private final Clock clock;

  Posting(
      BillRows rows,
      Series series,
      Ledger ledger,
      RecordEntries record,
      BilledLines billed,
      Concerned concerned,
      PostingCheck check,
      Clock clock) {
    this.rows = rows;
    this.billed = billed;
    this.series = series;
    this.ledger = ledger;
    this.record = record;
    this.concerned = concerned;
    this.check = check;
    this.clock = clock;
  }

  /**
   * @param tell whether the clinical record is told, as the items' choices say
   */
  Outcome post(OdsCode practice, Bill bill, Standing account, boolean tell, Doer doer) {
    String refusal = check.refusal(practice, account, bill);
    if (refusal != null) {
      return new NotAllowed(refusal);
    }
    if (bill.total().pence() == 0) {
      return new NotAllowed("There is nothing to pay on this bill. Add an item first.");
    }
    Instant now = clock.instant();
    LocalDate today = PracticeTime.day(now);
    long number = series.next(practice, Series.Kind.INVOICE);
    Bill posted = bill.posted(number, now, bill.content().posted(account.name(), tell));
    rows.put(practice, posted);
    ledger.move(practice, Occasion.BILL, bill.id(), today, now, movements(posted));
    billed.add(practice, posted, today, tell && concerned.hears(practice, posted));
    if (tell) {
      concerned.tell(practice, posted, RecordWords.billed(practice, posted, today), doer.actor());
    }
    return new Done(bill.id(), concerned.notice(practice, account, bill.patient()));
  }

  /** Lets nobody else post until the transaction under way ends. */
  void hold(OdsCode practice) {
    series.hold(practice, Series.Kind.INVOICE);
  }

  Outcome voidWhole(OdsCode practice, Bill bill, Doer doer) {
    // what was returned may be owed beside what is left after a credit
    if (ledger.owed(practice, bill.id()).pence() != bill.total().pence()
        || ledger.credited(practice, bill.id()).pence() > 0) {
      return new NotAllowed(
          "Part of this bill was paid or credited already. Credit what is left of it instead.");
    }
    Instant now = clock.instant();
    rows.put(practice, bill.in(BillState.VOID));
    List<Movement> back =
        ledger.of(practice, Occasion.BILL, bill.id()).stream().map(Movement::back).toList();
    ledger.move(practice, Occasion.VOID, bill.id(), PracticeTime.day(now), now, back);
    if (concerned.hears(practice, bill)) {
      RecordWords.keys(practice, bill)
          .forEach(key -> record.withdraw(practice, key, VOIDED, doer.actor()));
    }
    return new Done(bill.id(), null);
  }

  private static List<Movement> movements(Bill bill) {
    List<Movement> movements = new ArrayList<>();
    for (Line line : bill.lines()) {
      add(movements, bill, line, Book.INCOME, line.net());
      add(movements, bill, line, Book.VAT, line.vat());
    }
    return movements;
  }

  private static void add(List<Movement> movements, Bill bill, Line line, Book from, Money amount) {
    if (amount.pence() > 0) {
      movements.add(
          new Movement(
              Book.RECEIVABLE,
              from,
              amount,
              bill.payer(),
              bill.id(),
              line.number(),
              line.incomeCode()));
    }
  }
}
