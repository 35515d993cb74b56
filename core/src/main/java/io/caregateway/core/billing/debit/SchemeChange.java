package io.caregateway.core.billing.debit;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Outcome.Invalid;
import io.caregateway.core.billing.Outcome.Problem;
import io.caregateway.core.billing.work.PracticeWork;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sets under what name a practice collects. */
public final class SchemeChange {

  private final PracticeTransactions transactions;
  private final PracticeWork work;
  private final SchemeRows rows;

  SchemeChange(PracticeTransactions transactions, PracticeWork work, SchemeRows rows) {
    this.transactions = transactions;
    this.work = work;
    this.rows = rows;
  }

  /**
   * @return empty until the practice has set it
   */
  public Optional<Scheme> of(OdsCode practice) {
    return transactions.in(practice, () -> rows.find(practice));
  }

  public Outcome change(
      OdsCode practice,
      String holder,
      String sortCode,
      String number,
      String userNumber,
      Doer doer) {
    return work.on(
        practice,
        "debits",
        Act.DEBIT_SCHEME_CHANGED,
        doer,
        () -> {
          List<Problem> problems = new ArrayList<>();
          BankAccount account = BankAccount.read(holder, sortCode, number, problems);
          if (!userNumber.strip().matches("[0-9]{6}")) {
            problems.add(
                new Problem("user-number", "Enter the six digits of the service user number."));
          }
          if (!problems.isEmpty()) {
            return new Invalid(problems);
          }
          rows.put(practice, new Scheme(account, userNumber.strip()));
          return new Done(new UUID(0, 0), null);
        });
  }
}
