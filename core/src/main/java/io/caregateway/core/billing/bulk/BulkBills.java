package io.caregateway.core.billing.bulk;

import io.caregateway.core.billing.Accounts;
import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Turns;
import io.caregateway.core.billing.bulk.BulkProgress.State;
import io.caregateway.core.billing.csv.Mistake;
import io.caregateway.core.billing.payer.PayerReading;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.encryption.BlindIndex;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;

/**
 * Makes many bills from a file, all of it or nothing, in one transaction: whoever bills something
 * else meanwhile waits. So a file has 500 lines at most.
 */
public final class BulkBills {

  private static final int SAYS_SO_EVERY = 10;

  private final PracticeTransactions transactions;
  private final Accounts accounts;
  private final PayerReading payers;
  private final Turns turns;
  private final BulkWork work;
  private final BulkRows rows;
  private final BlindIndex index;
  private final AuditLog audit;
  private final Clock clock;

  BulkBills(
      PracticeTransactions transactions,
      Accounts accounts,
      PayerReading payers,
      Turns turns,
      BulkWork work,
      BulkRows rows,
      BlindIndex index,
      AuditLog audit,
      Clock clock) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.payers = payers;
    this.turns = turns;
    this.work = work;
    this.rows = rows;
    this.index = index;
    this.audit = audit;
    this.clock = clock;
  }

  /** Ends a transaction that is not to stand. */
  private static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient BulkResult result;

    Undone(BulkResult result) {
      super("The file is not taken in.", null, false, false);
      this.result = result;
    }
  }

  /** What a file would do. Nothing of it is kept but that it was looked at. */
  public BulkResult check(OdsCode practice, String csv, boolean post, Doer doer) {
    BulkResult result = made(practice, csv, post, doer, true);
    transactions.run(
        practice,
        () ->
            audit.append(
                AuditRecord.done(Act.BILL_DRAFTED, doer.actor(), doer.origin())
                    .about("a file tried: " + result.bills() + " bills")));
    return result;
  }

  /**
   * Says that a file is to be taken in, by {@link #take} at once.
   *
   * @return how it stands; it is not to be taken where it is done, or somebody is at it
   */
  public Optional<BulkProgress> before(OdsCode practice, String csv, boolean post) {
    UUID file = file(practice, csv);
    return transactions.in(
        practice,
        () -> {
          turns.take(practice, "bulk");
          Optional<BulkProgress> held =
              rows.find(practice, file, clock.instant())
                  .filter(one -> one.state() == State.DONE || one.state() == State.RUNNING);
          if (held.isEmpty()) {
            put(practice, new BulkProgress(file, State.RUNNING, 0, 0, post));
          }
          return held;
        });
  }

  /** Takes a file in, all of it or, when anything is wrong, nothing. */
  public BulkResult take(OdsCode practice, String csv, boolean post, Doer doer) {
    UUID file = file(practice, csv);
    try {
      BulkResult result = made(practice, csv, post, doer, false);
      if (!result.holds()) {
        failed(practice, file, post);
      }
      return result;
    } catch (RuntimeException e) {
      failed(practice, file, post);
      throw e;
    }
  }

  public Optional<BulkProgress> progress(OdsCode practice, UUID file) {
    return transactions.in(practice, () -> rows.find(practice, file, clock.instant()));
  }

  /** The name of a file, by which it counts once; it says nothing of what is in it. */
  public UUID file(OdsCode practice, String csv) {
    ByteBuffer hash =
        transactions.in(practice, () -> ByteBuffer.wrap(index.of(practice, "core.bulk_file", csv)));
    return new UUID(hash.getLong(), hash.getLong());
  }

  private BulkResult made(OdsCode practice, String csv, boolean post, Doer doer, boolean dry) {
    UUID file = file(practice, csv);
    List<Mistake> errors = new ArrayList<>();
    List<BulkBill> bills =
        transactions.in(
            practice, () -> new BulkReading(practice, accounts, payers, doer, errors).bills(csv));
    if (!errors.isEmpty()) {
      return BulkResult.wrong(errors);
    }
    BulkProgress whole = new BulkProgress(file, State.DONE, bills.size(), bills.size(), post);
    try {
      return transactions.in(
          practice,
          () -> {
            bills.stream()
                .map(BulkBill::payer)
                .distinct()
                .sorted()
                .forEach(payer -> turns.take(practice, "account " + payer));
            BulkResult result =
                work.make(
                    practice, file, bills, post, doer, dry ? n -> {} : shown(practice, whole));
            if (dry || !result.holds()) {
              throw new Undone(result);
            }
            put(practice, whole);
            audit.append(
                AuditRecord.done(Act.BILL_DRAFTED, doer.actor(), doer.origin())
                    .about("a file: " + result.bills() + " bills"));
            return result;
          });
    } catch (Undone undone) {
      return undone.result;
    }
  }

  /** Tells others how far it is, whatever becomes of the transaction under way. */
  private IntConsumer shown(OdsCode practice, BulkProgress whole) {
    return done -> {
      if (done % SAYS_SO_EVERY == 0 && done < whole.total()) {
        transactions.apart(
            practice,
            () -> {
              put(
                  practice,
                  new BulkProgress(
                      whole.file(), State.RUNNING, done, whole.total(), whole.posted()));
              return Boolean.TRUE;
            });
      }
    };
  }

  private void failed(OdsCode practice, UUID file, boolean post) {
    transactions.run(
        practice, () -> put(practice, new BulkProgress(file, State.FAILED, 0, 0, post)));
  }

  private void put(OdsCode practice, BulkProgress progress) {
    rows.put(practice, progress, clock.instant());
  }
}
