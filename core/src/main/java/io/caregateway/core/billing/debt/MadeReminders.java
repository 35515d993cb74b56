package io.caregateway.core.billing.debt;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.PracticeTime;
import io.caregateway.core.billing.payer.PayerAccounts;
import io.caregateway.core.billing.payer.Standing;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds the reminders that were made of late, to be printed or sent. */
public final class MadeReminders {

  /** Days back. */
  private static final int LATELY = 30;

  private static final int MOST = 500;

  private final PracticeTransactions transactions;
  private final ReminderRows rows;
  private final OpenBills open;
  private final PayerAccounts accounts;
  private final AuditLog audit;
  private final Clock clock;

  MadeReminders(
      PracticeTransactions transactions,
      ReminderRows rows,
      OpenBills open,
      PayerAccounts accounts,
      AuditLog audit,
      Clock clock) {
    this.transactions = transactions;
    this.rows = rows;
    this.open = open;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What was made in the last 30 days of bills that are still owed, the newest first and 500 at
   * most. Makes one audit record, since it names who owes.
   */
  public List<MadeReminder> lately(OdsCode practice, Doer doer) {
    return transactions.in(
        practice,
        () -> {
          List<MadeReminder> all = find(practice);
          String found =
              all.stream().map(one -> one.account().toString()).distinct().collect(joining(" "));
          audit.append(
              AuditRecord.done(Act.PATIENT_SEARCH, doer.actor(), doer.origin())
                  .about("reminders made, found: " + (found.isEmpty() ? "none" : found)));
          return all;
        });
  }

  private List<MadeReminder> find(OdsCode practice) {
    LocalDate today = PracticeTime.day(clock.instant());
    Map<UUID, OpenBill> owed =
        open.at(practice, today, 0).stream()
            .filter(bill -> bill.owed().pence() > 0)
            .collect(toMap(OpenBill::bill, identity()));
    return rows.since(practice, today.minusDays(LATELY), MOST).stream()
        .flatMap(
            made ->
                Optional.ofNullable(owed.get(made.bill())).stream()
                    .flatMap(
                        bill ->
                            accounts.find(practice, made.payer()).stream()
                                .map(account -> made(practice, made, bill, account))))
        .toList();
  }

  private MadeReminder made(OdsCode practice, Reminder made, OpenBill bill, Standing account) {
    return new MadeReminder(
        made,
        bill.number(),
        account.payer(),
        account.name(),
        accounts.noLetter(practice, account).orElse(null));
  }
}
