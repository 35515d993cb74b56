package io.caregateway.core.billing.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Turns;
import io.caregateway.core.billing.bulk.BulkProgress.State;
import io.caregateway.core.billing.csv.Mistake;
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

/** Takes files of bills, has their bills made, and tells how far that is; see {@link BulkRound}. */
public final class BulkBills {

  private static final int LATEST = 10;

  private final PracticeTransactions transactions;
  private final Turns turns;
  private final BulkFiles files;
  private final BulkRows rows;
  private final BulkCounts counts;
  private final BlindIndex index;
  private final AuditLog audit;
  private final Clock clock;

  BulkBills(
      PracticeTransactions transactions,
      Turns turns,
      BulkFiles files,
      BulkRows rows,
      BulkCounts counts,
      BlindIndex index,
      AuditLog audit,
      Clock clock) {
    this.transactions = transactions;
    this.turns = turns;
    this.files = files;
    this.rows = rows;
    this.counts = counts;
    this.index = index;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Keeps a file, so that each of its bills is tried; one that was tried before and not made is
   * tried anew.
   *
   * @param post whether its bills are to be posted; else they stay drafts
   */
  public BulkSent send(OdsCode practice, String csv, boolean post, Doer doer) {
    List<Mistake> errors = new ArrayList<>();
    List<List<BulkRow>> bills = BulkLines.bills(csv, errors);
    if (!errors.isEmpty()) {
      return new BulkSent.Unreadable(errors);
    }
    return transactions.in(
        practice,
        () -> {
          UUID file = name(practice, csv);
          turn(practice, file);
          Optional<BulkProgress> before = find(practice, file, false);
          if (before.filter(BulkBills::stands).isPresent()) {
            return new BulkSent.Before(file);
          }
          rows.clear(practice, file);
          files.put(practice, file, post, false, clock.instant(), doer);
          for (int i = 0; i < bills.size(); i++) {
            rows.add(practice, file, i, bill(file, i), bills.get(i));
          }
          note("a file to be tried: " + bills.size() + " bills", doer);
          return new BulkSent.Kept(file);
        });
  }

  /** Has the bills made of a file that holds, or those that were left tried again. */
  public void make(OdsCode practice, UUID file, Doer doer) {
    transactions.run(
        practice,
        () -> {
          turn(practice, file);
          find(practice, file, false)
              .filter(held -> held.state() == State.CHECKED || held.left() > 0)
              .ifPresent(
                  held -> {
                    int asked = rows.ask(practice, file);
                    files.put(practice, file, held.posted(), true, clock.instant(), doer);
                    note("a file: " + asked + " bills", doer);
                  });
        });
  }

  public Optional<BulkProgress> progress(OdsCode practice, UUID file) {
    return transactions.in(practice, () -> find(practice, file, true));
  }

  /** The last files, newest first, without what is wrong with them. */
  public List<BulkProgress> latest(OdsCode practice) {
    return transactions.in(
        practice,
        () ->
            files.latest(practice, LATEST).stream()
                .map(file -> counts.of(practice, file, false))
                .toList());
  }

  private Optional<BulkProgress> find(OdsCode practice, UUID file, boolean wrong) {
    return files.find(practice, file).map(held -> counts.of(practice, held, wrong));
  }

  /** Whether there is nothing to do about a file that is sent again. */
  private static boolean stands(BulkProgress held) {
    return held.total() > 0 && (held.running() || held.state() == State.DONE);
  }

  /** The name of a file, by which it counts once; it says nothing of what is in it. */
  private UUID name(OdsCode practice, String csv) {
    ByteBuffer hash = ByteBuffer.wrap(index.of(practice, "core.bulk_file", csv));
    return new UUID(hash.getLong(), hash.getLong());
  }

  private static UUID bill(UUID file, int number) {
    return UUID.nameUUIDFromBytes(("bulk " + file + ' ' + number).getBytes(UTF_8));
  }

  private void turn(OdsCode practice, UUID file) {
    turns.take(practice, "bulk " + file);
  }

  private void note(String what, Doer doer) {
    audit.append(AuditRecord.done(Act.BILL_DRAFTED, doer.actor(), doer.origin()).about(what));
  }
}
