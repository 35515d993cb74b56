package io.caregateway.core.billing.debit;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Outcome.Invalid;
import io.caregateway.core.billing.Outcome.NotAllowed;
import io.caregateway.core.billing.Outcome.NotThere;
import io.caregateway.core.billing.Outcome.Problem;
import io.caregateway.core.billing.PracticeTime;
import io.caregateway.core.billing.bill.Series;
import io.caregateway.core.billing.payer.AccountWork;
import io.caregateway.core.billing.payer.PayerAccounts;
import io.caregateway.core.billing.payer.Standing;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Enters mandates and ends them. */
public final class Mandates {

  private static final NotAllowed OVER = new NotAllowed("This mandate was ended already.");

  private final PracticeTransactions transactions;
  private final AccountWork work;
  private final PayerAccounts accounts;
  private final MandateRows rows;
  private final Series series;
  private final AuditLog audit;
  private final Clock clock;

  Mandates(
      PracticeTransactions transactions,
      AccountWork work,
      PayerAccounts accounts,
      MandateRows rows,
      Series series,
      AuditLog audit,
      Clock clock) {
    this.transactions = transactions;
    this.work = work;
    this.accounts = accounts;
    this.rows = rows;
    this.series = series;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The mandates of an account, newest first. Makes one audit record, since it shows bank accounts.
   *
   * @return empty when this practice has no such account
   */
  public Optional<List<Mandate>> of(OdsCode practice, UUID account, Doer doer) {
    return transactions.in(
        practice,
        () -> {
          Optional<Standing> whose = accounts.find(practice, account);
          audit.append(read(whose, account, doer).about("mandates of " + account));
          return whose.map(one -> rows.of(practice, one.ids()));
        });
  }

  private static AuditRecord read(Optional<Standing> whose, UUID account, Doer doer) {
    return whose.isEmpty()
        ? doer.lookedInVain("No such account here.")
        : doer.looked(whose.get().isPatient() ? new PatientId(account) : null);
  }

  public Outcome add(OdsCode practice, UUID account, TypedMandate typed, Doer doer) {
    return work.on(
        practice,
        account,
        null,
        Act.MANDATE_CHANGED,
        doer,
        whose -> {
          if (rows.find(practice, typed.token()).isPresent()) {
            return Done.before(typed.token());
          }
          if (whose.frozen() != null) {
            return new NotAllowed(whose.frozen());
          }
          List<Problem> problems = new ArrayList<>();
          BankAccount bank =
              BankAccount.read(typed.holder(), typed.sortCode(), typed.number(), problems);
          LocalDate signed = typed.signed();
          if (signed == null || signed.isAfter(PracticeTime.day(clock.instant()))) {
            problems.add(
                new Problem("signed", "Enter the day on which it was signed, today or before."));
          }
          if (!problems.isEmpty() || signed == null) {
            return new Invalid(problems);
          }
          if (rows.of(practice, whose.ids()).stream().anyMatch(Mandate::collects)) {
            return new NotAllowed("This account has a mandate. End that one first.");
          }
          String reference = "CG%08d".formatted(series.next(practice, Series.Kind.MANDATE));
          rows.add(
              practice,
              new Mandate(
                  typed.token(),
                  reference,
                  whose.payer(),
                  Mandate.State.ACTIVE,
                  signed,
                  0,
                  1,
                  new Mandate.Content(bank, doer.shown())));
          return new Done(typed.token(), null);
        });
  }

  /**
   * Ends a mandate.
   *
   * @param last whether what is owed is collected one last time first
   */
  public Outcome end(OdsCode practice, UUID account, UUID mandate, boolean last, Doer doer) {
    return work.on(
        practice,
        account,
        null,
        Act.MANDATE_CHANGED,
        doer,
        whose -> {
          Optional<Mandate> held =
              rows.find(practice, mandate).filter(one -> whose.ids().contains(one.payer()));
          if (held.isEmpty()) {
            return new NotThere();
          }
          Mandate.State state = last ? Mandate.State.ENDING : Mandate.State.CANCELLED;
          if (held.get().state() == state) {
            return Done.before(mandate);
          }
          if (!held.get().collects()) {
            return OVER;
          }
          rows.put(practice, mandate, state);
          return new Done(mandate, null);
        });
  }
}
