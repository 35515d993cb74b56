package io.caregateway.core.billing.note;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.payer.PayerAccounts;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Shows people what is to be done at a practice. Each call makes one audit record. */
public final class TaskReading {

  private static final int MOST = 100;

  private final PracticeTransactions transactions;
  private final PayerAccounts accounts;
  private final NoteRows rows;
  private final AuditLog audit;

  TaskReading(
      PracticeTransactions transactions, PayerAccounts accounts, NoteRows rows, AuditLog audit) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.rows = rows;
    this.audit = audit;
  }

  /**
   * A task that stands.
   *
   * @param account on which it is now: where records were merged, the one that is left
   * @param name of whoever's account it is
   * @param patient whether it is a patient's
   */
  public record Task(AccountNote note, UUID account, String name, boolean patient) {}

  /** Up to a hundred of the whole practice, what is due first first. */
  public List<Task> of(OdsCode practice, Doer doer) {
    return transactions.in(
        practice,
        () -> {
          List<Task> tasks =
              rows.tasks(practice, MOST).stream()
                  .flatMap(
                      note ->
                          accounts.find(practice, note.account()).stream()
                              .map(
                                  held ->
                                      new Task(note, held.payer(), held.name(), held.isPatient())))
                  .toList();
          String read =
              tasks.stream()
                  .map(task -> task.account().toString())
                  .distinct()
                  .collect(Collectors.joining(" "));
          audit.append(
              AuditRecord.done(Act.PAYER_READ, doer.actor(), doer.origin())
                  .about("tasks, of accounts: " + (read.isEmpty() ? "none" : read)));
          return tasks;
        });
  }
}
