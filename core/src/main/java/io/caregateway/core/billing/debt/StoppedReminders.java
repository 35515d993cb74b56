package io.caregateway.core.billing.debt;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.note.AccountNotes;
import io.caregateway.core.billing.note.TypedNote;
import io.caregateway.core.billing.payer.PayerAccounts;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Makes tasks of the reminders that nobody may be sent: one for each step of a bill. */
final class StoppedReminders {

  private final PracticeTransactions transactions;
  private final PayerAccounts accounts;
  private final AccountNotes notes;

  StoppedReminders(PracticeTransactions transactions, PayerAccounts accounts, AccountNotes notes) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.notes = notes;
  }

  /** Leaves accounts alone on which nothing may be written down. */
  void note(OdsCode practice, DueReminder one, Doer doer) {
    UUID task = task(one);
    transactions.run(
        practice,
        () -> {
          boolean open =
              accounts
                  .find(practice, one.account())
                  .filter(account -> account.frozen() == null)
                  .isPresent();
          if (open
              && notes.of(practice, one.account()).stream()
                  .noneMatch(note -> note.id().equals(task))) {
            String words =
                "Invoice %d is past due, but reminder %d was not made. %s"
                    .formatted(one.number(), one.step(), one.stopped());
            notes.add(practice, one.account(), new TypedNote(task, "task", words, ""), doer);
          }
        });
  }

  /** The same each time, so that a task that was done does not come back. */
  private static UUID task(DueReminder one) {
    String name = "reminder " + one.step() + " of " + one.bill();
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
