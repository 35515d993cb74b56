package io.caregateway.core.billing.bill;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.PracticeTime;
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
import java.util.List;
import java.util.UUID;

/**
 * Sets money in hand against bills. Once nothing is owed any more, the clinical record is told of
 * the payment, where the items say so. In the practice's transaction under way.
 */
public final class Settling {

  private final Ledger ledger;
  private final Crediting crediting;
  private final Concerned concerned;
  private final Clock clock;

  Settling(Ledger ledger, Crediting crediting, Concerned concerned, Clock clock) {
    this.ledger = ledger;
    this.crediting = crediting;
    this.concerned = concerned;
    this.clock = clock;
  }

  /**
   * Sets what is owed against what is in hand, no more than either. What was written off of the
   * bill is owed again as far as the money reaches.
   *
   * @param most no more than this
   * @param act the payment or the form that is the reason
   * @return how much was set
   */
  public Money set(OdsCode practice, Bill bill, Standing account, Money most, UUID act, Doer doer) {
    Money before = ledger.owed(practice, bill.id());
    Money gone = ledger.writtenOff(practice, bill.id());
    long back = Math.min(gone.pence(), Math.max(0, most.pence() - before.pence()));
    Money owed = new Money(before.pence() + back);
    Money amount = new Money(Math.min(owed.pence(), most.pence()));
    if (amount.pence() <= 0) {
      return new Money(0);
    }
    Instant now = clock.instant();
    LocalDate today = PracticeTime.day(now);
    if (back > 0) {
      Movement recovered =
          Movement.of(Book.RECEIVABLE, Book.WRITTEN_OFF, new Money(back), bill.payer(), bill.id());
      ledger.move(practice, Occasion.RECOVERY, act, today, now, List.of(recovered));
    }
    Movement movement =
        Movement.of(Book.CREDIT, Book.RECEIVABLE, amount, account.payer(), bill.id());
    ledger.move(practice, Occasion.ALLOCATION, act, today, now, List.of(movement));
    boolean paid = amount.equals(owed) && back == gone.pence();
    if (paid && bill.content().told()) {
      concerned.tell(practice, bill, crediting.paid(practice, bill, today), doer.actor());
    }
    return amount;
  }

  /**
   * What was set against a bill is owed on it again, and in the payer's hand for whoever takes it
   * back. What the clinical record was told of the payment is withdrawn.
   *
   * @param act the return that is the reason
   */
  public void unset(
      OdsCode practice, Bill bill, Standing account, Money amount, UUID act, Doer doer) {
    Instant now = clock.instant();
    Movement back = Movement.of(Book.RECEIVABLE, Book.CREDIT, amount, account.payer(), bill.id());
    ledger.move(practice, Occasion.DEBIT_RETURNED, act, PracticeTime.day(now), now, List.of(back));
    for (Line line : bill.lines()) {
      concerned.withdraw(practice, bill, RecordWords.paidKey(practice, bill, line), doer.actor());
    }
  }
}
