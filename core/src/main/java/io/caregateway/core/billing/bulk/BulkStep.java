package io.caregateway.core.billing.bulk;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.csv.Mistake;
import io.caregateway.feed.Money;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tries one bill of a file, or makes it, in short transactions of its own. */
final class BulkStep {

  private final PracticeTransactions transactions;
  private final BulkRows rows;
  private final BulkPeople people;
  private final BulkWork work;
  private final AuditLog audit;

  BulkStep(
      PracticeTransactions transactions,
      BulkRows rows,
      BulkPeople people,
      BulkWork work,
      AuditLog audit) {
    this.transactions = transactions;
    this.rows = rows;
    this.people = people;
    this.work = work;
    this.audit = audit;
  }

  /** Ends a transaction that is not to stand. */
  private static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final long pence;

    Undone(long pence) {
      super("The bill is not made.", null, false, false);
      this.pence = pence;
    }
  }

  /** Makes a bill and keeps nothing of it but what came of it. */
  void attempt(OdsCode practice, BulkBill bill, boolean post, Doer doer) {
    List<Mistake> errors = new ArrayList<>();
    BulkBill found = transactions.in(practice, () -> people.found(practice, bill, doer, errors));
    long pence = 0;
    if (errors.isEmpty()) {
      try {
        transactions.run(
            practice,
            () -> {
              throw new Undone(work.make(practice, found, post, doer, errors));
            });
      } catch (Undone undone) {
        pence = undone.pence;
      }
    }
    BulkState now = errors.isEmpty() ? BulkState.TRIED : BulkState.WRONG;
    BulkBill tried = found.in(now, pence, errors);
    transactions.run(practice, () -> rows.put(practice, tried, BulkState.NEW));
  }

  /** Makes a bill, unless somebody else did meanwhile, or says why it is left. */
  void make(OdsCode practice, BulkBill bill, boolean post, Doer doer) {
    List<Mistake> errors = new ArrayList<>();
    try {
      transactions.run(
          practice,
          () -> {
            if (rows.waits(practice, bill)) {
              long pence = work.make(practice, bill, post, doer, errors);
              Long before = bill.pence();
              if (before != null && before != pence && errors.isEmpty()) {
                errors.add(changed(bill, new Money(before), new Money(pence)));
              }
              if (!errors.isEmpty()) {
                throw new Undone(pence);
              }
              rows.made(practice, bill);
            }
          });
    } catch (Undone undone) {
      leave(practice, bill, undone.pence == 0 ? bill.pence() : undone.pence, errors, doer);
    }
  }

  /** Says why a bill is left that was to be tried or made. */
  void leave(OdsCode practice, BulkBill bill, @Nullable Long pence, List<Mistake> why, Doer doer) {
    BulkState then = bill.state() == BulkState.NEW ? BulkState.WRONG : BulkState.LEFT;
    transactions.run(
        practice,
        () -> {
          rows.put(practice, bill.in(then, pence, why), bill.state());
          if (then == BulkState.LEFT) {
            audit.append(
                AuditRecord.refused(
                        Act.BILL_DRAFTED, doer.actor(), doer.origin(), "A file's bill is left.")
                    .about(bill.id().toString()));
          }
        });
  }

  private static Mistake changed(BulkBill bill, Money before, Money now) {
    return new Mistake(
        bill.first().number(),
        BulkColumn.ITEM.heading(),
        "The price has changed: it comes to £%s now, not £%s. Try it again to bill it so."
            .formatted(now.pounds(), before.pounds()));
  }
}
