package io.caregateway.core.billing.debt;

import io.caregateway.core.billing.PracticeTime;
import io.caregateway.core.billing.payer.PayerAccounts;
import io.caregateway.core.billing.payer.Standing;
import io.caregateway.feed.OdsCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds the reminders that are due, in the practice's transaction under way. */
final class DueReminders {

  private final OpenBills open;
  private final Terms terms;
  private final ReminderRows rows;
  private final HoldRows holds;
  private final PayerAccounts accounts;
  private final Clock clock;

  DueReminders(
      OpenBills open,
      Terms terms,
      ReminderRows rows,
      HoldRows holds,
      PayerAccounts accounts,
      Clock clock) {
    this.open = open;
    this.terms = terms;
    this.rows = rows;
    this.holds = holds;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** What is due today and not held, the oldest first. */
  List<DueReminder> all(OdsCode practice, int most) {
    DebtTerms now = terms.of(practice);
    return now.steps().isEmpty()
        ? List.of()
        : among(practice, now, open.at(practice, today(), now.days()), rows.steps(practice), most);
  }

  /** The one that is due of a bill. */
  Optional<DueReminder> of(OdsCode practice, UUID bill) {
    DebtTerms now = terms.of(practice);
    List<OpenBill> owed = open.of(practice, bill, today(), now.days());
    return among(practice, now, owed, rows.steps(practice, bill), 1).stream().findFirst();
  }

  private List<DueReminder> among(
      OdsCode practice, DebtTerms now, List<OpenBill> bills, Map<UUID, Steps> steps, int most) {
    LocalDate today = today();
    List<DebtHold> held = holds.on(practice, today);
    Map<UUID, Optional<Standing>> known = new HashMap<>();
    List<DueReminder> due = new ArrayList<>();
    for (OpenBill bill : bills) {
      Steps made = steps.getOrDefault(bill.bill(), Steps.NONE);
      int step = bill.owed().pence() > 0 ? made.next(now.steps(), bill.due(), today) : 0;
      if (step > 0 && due.size() < most) {
        known
            .computeIfAbsent(bill.payer(), id -> accounts.find(practice, id))
            .filter(account -> held.stream().noneMatch(one -> one.covers(bill.bill(), account)))
            .ifPresent(account -> due.add(due(practice, bill, step, account)));
      }
    }
    return due;
  }

  private DueReminder due(OdsCode practice, OpenBill bill, int step, Standing account) {
    return new DueReminder(
        bill.bill(),
        bill.number(),
        account.payer(),
        account.name(),
        account.isPatient(),
        bill.owed(),
        bill.due(),
        step,
        accounts.noLetter(practice, account).orElse(null));
  }

  LocalDate today() {
    return PracticeTime.day(clock.instant());
  }
}
