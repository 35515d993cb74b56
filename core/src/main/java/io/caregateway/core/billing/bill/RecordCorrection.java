package io.caregateway.core.billing.bill;

import io.caregateway.core.billing.PracticeTime;
import io.caregateway.core.billing.RecordEntries;
import io.caregateway.core.billing.bill.CreditNote.Part;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Lets the clinical record follow what is taken back of a bill, in the practice's transaction under
 * way. What was paid was paid: an entry of a payment goes only with the whole line.
 */
final class RecordCorrection {

  private static final String CREDITED = "The bill was credited.";

  private final RecordEntries record;

  RecordCorrection(RecordEntries record) {
    this.record = record;
  }

  /**
   * @param left what is left of the line
   */
  void credited(OdsCode practice, Bill bill, Line line, Part left, Actor actor) {
    if (left.gross().pence() == 0) {
      record.withdraw(practice, RecordWords.billedKey(practice, bill, line), CREDITED, actor);
      record.withdraw(practice, RecordWords.paidKey(practice, bill, line), CREDITED, actor);
      return;
    }
    Instant postedAt = Objects.requireNonNull(bill.postedAt(), "only posted bills are credited");
    LocalDate day = PracticeTime.day(postedAt);
    record.amend(
        practice,
        RecordWords.billedKey(practice, bill, line),
        RecordWords.billed(bill, day, line, left.gross()),
        left.gross(),
        CREDITED,
        actor);
  }
}
