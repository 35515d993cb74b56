package io.caregateway.core.billing.debt;

import static java.util.stream.Collectors.joining;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Outcome.NotAllowed;
import io.caregateway.core.billing.bill.Bills;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reminds payers of what is past due, by the practice's steps, each at most once for a bill. */
public final class Reminders {

  /** The rest is due the next time. */
  static final int MOST = 1_000;

  private static final NotAllowed NOT_DUE =
      new NotAllowed("This reminder is not due any more: it was paid, held or made meanwhile.");

  private final PracticeTransactions transactions;
  private final Bills bills;
  private final DueReminders due;
  private final ReminderRows rows;
  private final AuditLog audit;
  private final Clock clock;

  Reminders(
      PracticeTransactions transactions,
      Bills bills,
      DueReminders due,
      ReminderRows rows,
      AuditLog audit,
      Clock clock) {
    this.transactions = transactions;
    this.bills = bills;
    this.due = due;
    this.rows = rows;
    this.audit = audit;
    this.clock = clock;
  }

  /** What is due today. Makes one audit record, since it names who owes. */
  public List<DueReminder> due(OdsCode practice, Doer doer) {
    return transactions.in(
        practice,
        () -> {
          List<DueReminder> all = due.all(practice, MOST);
          String found =
              all.stream().map(one -> one.account().toString()).distinct().collect(joining(" "));
          audit.append(
              AuditRecord.done(Act.PATIENT_SEARCH, doer.actor(), doer.origin())
                  .about("reminders due, found: " + (found.isEmpty() ? "none" : found)));
          return all;
        });
  }

  /** What was made of a bill so far; who looks at the bill is recorded there. */
  public List<Reminder> of(OdsCode practice, UUID bill) {
    return transactions.in(practice, () -> rows.of(practice, bill));
  }

  /** Makes the reminder that is due; made before, it stays as it is. */
  public Outcome make(OdsCode practice, UUID bill, int step, Doer doer) {
    return bills.onPosted(
        practice,
        bill,
        Act.REMINDER_MADE,
        doer,
        (account, held) -> {
          Optional<Reminder> made =
              rows.of(practice, bill).stream().filter(one -> one.step() == step).findFirst();
          if (made.isPresent()) {
            return Done.before(made.get().id());
          }
          Optional<DueReminder> now = due.of(practice, bill).filter(one -> one.step() == step);
          if (now.isEmpty()) {
            return NOT_DUE;
          }
          String stopped = now.get().stopped();
          if (stopped != null) {
            return new NotAllowed(stopped);
          }
          Reminder reminder =
              new Reminder(
                  UUID.randomUUID(), bill, step, account.payer(), now.get().owed(), due.today());
          rows.add(practice, reminder, clock.instant());
          return new Done(reminder.id(), null);
        });
  }
}
