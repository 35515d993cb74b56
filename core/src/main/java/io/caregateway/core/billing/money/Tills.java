package io.caregateway.core.billing.money;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.PracticeTime;
import io.caregateway.core.billing.bill.Series;
import io.caregateway.core.billing.ledger.Book;
import io.caregateway.core.billing.ledger.Ledger;
import io.caregateway.core.billing.ledger.Movement;
import io.caregateway.core.billing.ledger.Occasion;
import io.caregateway.core.billing.payer.Standing;
import io.caregateway.feed.OdsCode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts money into the tills and takes it out, in the practice's transaction under way. */
final class Tills {

  private final PaymentRows rows;
  private final Series series;
  private final Ledger ledger;
  private final Clock clock;

  Tills(PaymentRows rows, Series series, Ledger ledger, Clock clock) {
    this.rows = rows;
    this.series = series;
    this.ledger = ledger;
    this.clock = clock;
  }

  Optional<Payment> find(OdsCode practice, UUID id) {
    return rows.find(practice, id);
  }

  /** Whether a payment that there is says the same as what was typed. */
  static boolean same(
      Payment held, Standing account, TypedPayment.Read read, @Nullable UUID bill, boolean refund) {
    return account.ids().contains(held.payer())
        && held.refund() == refund
        && held.amount().equals(read.amount())
        && held.method() == read.method()
        && Objects.equals(held.content().bill(), bill);
  }

  void take(
      OdsCode practice,
      Standing account,
      UUID id,
      TypedPayment.Read read,
      @Nullable UUID bill,
      Doer doer) {
    add(practice, account, id, read, bill, doer, false);
  }

  void give(OdsCode practice, Standing account, UUID id, TypedPayment.Read read, Doer doer) {
    add(practice, account, id, read, null, doer, true);
  }

  private void add(
      OdsCode practice,
      Standing account,
      UUID id,
      TypedPayment.Read read,
      @Nullable UUID bill,
      Doer doer,
      boolean refund) {
    Instant now = clock.instant();
    UUID payer = account.payer();
    Payment payment =
        new Payment(
            id,
            payer,
            refund,
            series.next(practice, refund ? Series.Kind.REFUND : Series.Kind.RECEIPT),
            read.method(),
            read.amount(),
            PracticeTime.day(now),
            new Payment.Content(read.reference(), doer.shown(), bill));
    rows.add(practice, payment, read.branch(), now);
    Movement in = Movement.of(read.method().book(), Book.CREDIT, read.amount(), payer, null);
    ledger.move(
        practice,
        refund ? Occasion.REFUND : Occasion.PAYMENT,
        id,
        payment.day(),
        now,
        List.of(refund ? in.back() : in));
  }
}
