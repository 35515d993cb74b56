package io.caregateway.core.billing.banking;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.PracticeTime;
import io.caregateway.core.billing.bill.Series;
import io.caregateway.core.billing.ledger.Book;
import io.caregateway.core.billing.ledger.Ledger;
import io.caregateway.core.billing.ledger.Movement;
import io.caregateway.core.billing.ledger.Occasion;
import io.caregateway.feed.Money;
import io.caregateway.feed.OdsCode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What closing a till does to the books, in the practice's transaction under way. */
final class Closing {

  private final BankingRows rows;
  private final TillMovements movements;
  private final Series series;
  private final Ledger ledger;
  private final Clock clock;

  Closing(BankingRows rows, TillMovements movements, Series series, Ledger ledger, Clock clock) {
    this.rows = rows;
    this.movements = movements;
    this.series = series;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * @param counted whose number is not given yet
   */
  void close(OdsCode practice, Banking counted, List<TillMovements.Moved> all) {
    Instant now = clock.instant();
    Banking banking = counted.numbered(series.next(practice, Series.Kind.BANKING));
    rows.add(practice, banking, now);
    movements.bank(practice, banking.id(), all);
    ledger.move(
        practice, Occasion.BANKING, banking.id(), PracticeTime.day(now), now, movements(banking));
  }

  void reverse(OdsCode practice, Banking banking, String reason, Doer doer) {
    Instant now = clock.instant();
    rows.reverse(practice, banking, doer.shown() + ": " + reason);
    movements.release(practice, banking.id());
    List<Movement> back =
        ledger.of(practice, Occasion.BANKING, banking.id()).stream().map(Movement::back).toList();
    ledger.move(
        practice, Occasion.BANKING_REVERSED, banking.id(), PracticeTime.day(now), now, back);
  }

  private static List<Movement> movements(Banking banking) {
    List<Movement> all = new ArrayList<>();
    Book till = banking.till().book();
    long over = banking.difference().pence();
    if (over > 0) {
      all.add(Movement.of(till, Book.TILL_DIFFERENCE, new Money(over)));
    } else if (over < 0) {
      all.add(Movement.of(Book.TILL_DIFFERENCE, till, new Money(-over)));
    }
    if (banking.till().isPaidIn() && banking.counted().pence() > 0) {
      all.add(Movement.of(Book.BANK, till, banking.counted()));
    }
    return all;
  }
}
