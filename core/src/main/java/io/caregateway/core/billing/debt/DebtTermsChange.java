package io.caregateway.core.billing.debt;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Outcome.Invalid;
import io.caregateway.core.billing.Outcome.Problem;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Sets when a practice's bills are due, and when payers are reminded. */
public final class DebtTermsChange {

  private static final String STEPS =
      "Enter days from 1 to 365, each more than the one before, and leave no step out.";

  private final PracticeTransactions transactions;
  private final Terms terms;
  private final AuditLog audit;

  DebtTermsChange(PracticeTransactions transactions, Terms terms, AuditLog audit) {
    this.transactions = transactions;
    this.terms = terms;
    this.audit = audit;
  }

  public DebtTerms of(OdsCode practice) {
    return transactions.in(practice, () -> terms.of(practice));
  }

  /**
   * @param days as typed
   * @param steps as typed, empty ones at the end left out
   */
  public Outcome change(OdsCode practice, String days, List<String> steps, Doer doer) {
    List<Problem> problems = new ArrayList<>();
    int within = number(days);
    if (within < 0 || within > DebtTerms.LONGEST) {
      problems.add(new Problem("days", "Enter the days to pay within, from 0 to 365."));
    }
    List<Integer> read = new ArrayList<>();
    boolean over = false;
    for (int i = 0; i < steps.size(); i++) {
      String typed = steps.get(i).strip();
      int last = read.isEmpty() ? 0 : read.get(read.size() - 1);
      int step = number(typed);
      if (typed.isEmpty()) {
        over = true;
      } else if (over || step <= last || step > DebtTerms.LONGEST) {
        problems.add(new Problem("step-" + (i + 1), STEPS));
      } else {
        read.add(step);
      }
    }
    return transactions.in(
        practice,
        () -> {
          if (!problems.isEmpty() || read.size() > DebtTerms.MOST_STEPS) {
            audit.append(
                AuditRecord.refused(
                    Act.DEBT_TERMS_CHANGED, doer.actor(), doer.origin(), "Not valid."));
            return new Invalid(problems);
          }
          terms.put(practice, new DebtTerms(within, read));
          audit.append(
              AuditRecord.done(Act.DEBT_TERMS_CHANGED, doer.actor(), doer.origin())
                  .about(within + " days; reminders at " + read));
          return new Done(new UUID(0, 0), null);
        });
  }

  /**
   * @return -1 for what is no number of days
   */
  private static int number(String typed) {
    String digits = typed.strip();
    return digits.matches("[0-9]{1,3}") ? Integer.parseInt(digits) : -1;
  }
}
