package io.caregateway.core.billing.bulk;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.csv.Mistake;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Goes on with a practice's files, bill by bill. Two processes may do so at once, and whoever comes
 * after one that ended begins where it was.
 */
public final class BulkRound {

  private static final Logger LOG = LoggerFactory.getLogger(BulkRound.class);
  private static final int AT_ONCE = 20;
  private static final Duration UNASKED = Duration.ofDays(1);
  private static final Duration LEFT = Duration.ofDays(30);

  private final PracticeTransactions transactions;
  private final BulkFiles files;
  private final BulkRows rows;
  private final BulkStep step;
  private final Clock clock;

  BulkRound(
      PracticeTransactions transactions,
      BulkFiles files,
      BulkRows rows,
      BulkStep step,
      Clock clock) {
    this.transactions = transactions;
    this.files = files;
    this.rows = rows;
    this.step = step;
    this.clock = clock;
  }

  /**
   * Does the next few bills.
   *
   * @return whether there may be more to do
   */
  public boolean run(OdsCode practice) {
    for (int i = 0; i < AT_ONCE; i++) {
      Optional<BulkBill> next = transactions.in(practice, () -> rows.next(practice));
      if (next.isEmpty()) {
        return false;
      }
      take(practice, next.get());
    }
    return true;
  }

  /** Forgets what was sent and not made, and in the end what could not be made. */
  public void forget(OdsCode practice) {
    Instant now = clock.instant();
    transactions.run(
        practice,
        () -> {
          rows.forget(practice, now.minus(UNASKED), now.minus(LEFT));
          files.forget(practice, now.minus(UNASKED));
        });
  }

  private void take(OdsCode practice, BulkBill bill) {
    BulkFile file =
        transactions.in(practice, () -> files.find(practice, bill.file())).orElseThrow();
    Doer doer = file.by();
    if (doer == null) {
      throw new IllegalStateException("A file's bill waits, and nobody has asked for it.");
    }
    try {
      if (bill.state() == BulkState.NEW) {
        step.attempt(practice, bill, file.posted(), doer);
      } else {
        step.make(practice, bill, file.posted(), doer);
      }
    } catch (RuntimeException e) {
      if (passes(e)) {
        throw e;
      }
      LOG.error("Bill {} of a file failed: {}", bill.id(), e.getClass().getName());
      Mistake fault =
          new Mistake(
              bill.first().number(),
              "",
              "The gateway failed at this bill. Try it again, and if it fails again tell whoever"
                  + " runs the gateway.");
      step.leave(practice, bill, bill.pence(), List.of(fault), doer);
    }
  }

  /** Whether it is no fault of the bill's, so that the next round may do it. */
  private static boolean passes(RuntimeException e) {
    return e instanceof TransientDataAccessException
        || e instanceof RecoverableDataAccessException
        || e instanceof NonTransientDataAccessResourceException
        || e instanceof TransactionException
        || Thread.currentThread().isInterrupted();
  }
}
