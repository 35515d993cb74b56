package io.caregateway.core.billing.debt;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Outcome.Invalid;
import io.caregateway.core.billing.Outcome.Problem;
import io.caregateway.core.billing.PracticeTime;
import io.caregateway.core.billing.TypedText;
import io.caregateway.core.billing.bill.Bill;
import io.caregateway.core.billing.bill.Bills;
import io.caregateway.core.billing.payer.PayerAccounts;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Halts reminders of a bill that is disputed, or of all that an account owes. */
public final class Holds {

  private static final int REASON = 255;
  private static final int LONGEST_DAYS = 365;

  private final PracticeTransactions transactions;
  private final Bills bills;
  private final PayerAccounts accounts;
  private final HoldRows rows;
  private final Clock clock;

  Holds(
      PracticeTransactions transactions,
      Bills bills,
      PayerAccounts accounts,
      HoldRows rows,
      Clock clock) {
    this.transactions = transactions;
    this.bills = bills;
    this.accounts = accounts;
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * A hold as somebody typed it.
   *
   * @param token names the form: sent twice, it is one
   * @param whole whether it is for all that the bill's account owes
   * @param until the last day; null when what was typed is no day
   */
  public record Typed(UUID token, boolean whole, @Nullable LocalDate until, String reason) {}

  /** Halts reminders of a posted bill, or of its whole account. */
  public Outcome place(OdsCode practice, UUID bill, Typed typed, Doer doer) {
    return bills.onPosted(
        practice,
        bill,
        Act.DEBT_HELD,
        doer,
        (account, held) -> {
          if (rows.find(practice, typed.token()).isPresent()) {
            return Done.before(bill);
          }
          List<Problem> problems = new ArrayList<>();
          String reason = TypedText.read("reason", typed.reason(), REASON, problems);
          if (reason.isEmpty()) {
            problems.add(new Problem("reason", "Say why nobody is to be reminded."));
          }
          LocalDate today = PracticeTime.day(clock.instant());
          LocalDate until = typed.until();
          if (until == null
              || until.isBefore(today)
              || until.isAfter(today.plusDays(LONGEST_DAYS))) {
            problems.add(
                new Problem("until", "Enter the last day of the hold, within a year from today."));
          }
          if (!problems.isEmpty() || until == null) {
            return new Invalid(problems);
          }
          Optional<UUID> which = typed.whole() ? Optional.empty() : Optional.of(bill);
          DebtHold.Content content = new DebtHold.Content(reason, doer.shown());
          rows.add(practice, typed.token(), account.payer(), which, until, content);
          return new Done(bill, null);
        });
  }

  /**
   * Ends a hold.
   *
   * @param bill from which it is done
   */
  public Outcome lift(OdsCode practice, UUID bill, UUID hold, Doer doer) {
    return bills.onPosted(
        practice,
        bill,
        Act.DEBT_HOLD_LIFTED,
        doer,
        (account, held) -> {
          LocalDate today = PracticeTime.day(clock.instant());
          Optional<DebtHold> there =
              rows.find(practice, hold).filter(one -> account.ids().contains(one.account()));
          if (there.isEmpty()) {
            return new Outcome.NotThere();
          }
          if (there.get().until().isBefore(today)) {
            return Done.before(bill);
          }
          rows.lift(practice, hold, today);
          return new Done(bill, null);
        });
  }

  /** What halts reminders of a bill now; who looks at the bill is recorded there. */
  public List<DebtHold> on(OdsCode practice, Bill bill) {
    LocalDate today = PracticeTime.day(clock.instant());
    return transactions.in(
        practice,
        () ->
            accounts
                .find(practice, bill.payer())
                .map(
                    account ->
                        rows.on(practice, today).stream()
                            .filter(hold -> hold.covers(bill.id(), account))
                            .toList())
                .orElse(List.of()));
  }
}
