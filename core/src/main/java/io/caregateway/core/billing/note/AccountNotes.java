package io.caregateway.core.billing.note;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Outcome.Invalid;
import io.caregateway.core.billing.Outcome.NotAllowed;
import io.caregateway.core.billing.Outcome.NotThere;
import io.caregateway.core.billing.Outcome.Problem;
import io.caregateway.core.billing.TypedText;
import io.caregateway.core.billing.TypedValues;
import io.caregateway.core.billing.note.AccountNote.Kind;
import io.caregateway.core.billing.payer.AccountWork;
import io.caregateway.core.billing.payer.PayerAccounts;
import io.caregateway.core.billing.payer.Standing;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Notes on accounts: of patients, businesses and third parties alike. */
public final class AccountNotes {

  private static final long FIRST_VERSION = 1;
  private static final int TEXT = 400;

  private final PracticeTransactions transactions;
  private final AccountWork work;
  private final PayerAccounts accounts;
  private final NoteRows rows;
  private final Clock clock;

  AccountNotes(
      PracticeTransactions transactions,
      AccountWork work,
      PayerAccounts accounts,
      NoteRows rows,
      Clock clock) {
    this.transactions = transactions;
    this.work = work;
    this.accounts = accounts;
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * The notes of an account and of all that were merged into it, as a part of its page; who opens
   * that is recorded there. What stands comes first.
   */
  public List<AccountNote> of(OdsCode practice, UUID account) {
    return transactions.in(
        practice,
        () ->
            rows.of(
                practice,
                accounts.find(practice, account).map(Standing::ids).orElse(Set.of(account))));
  }

  /** Its alerts that stand. */
  public List<AccountNote> alerts(OdsCode practice, UUID account) {
    return of(practice, account).stream()
        .filter(note -> note.isAlert() && note.doneAt() == null)
        .toList();
  }

  public Outcome add(OdsCode practice, UUID account, TypedNote typed, Doer doer) {
    return work.on(
        practice,
        account,
        null,
        Act.ACCOUNT_CHANGED,
        doer,
        held -> {
          if (held.frozen() != null) {
            return new NotAllowed(held.frozen());
          }
          return rows.find(practice, typed.token()).isPresent()
              ? Done.before(typed.token())
              : add(practice, held, typed, doer);
        });
  }

  private Outcome add(OdsCode practice, Standing held, TypedNote typed, Doer doer) {
    List<Problem> problems = new ArrayList<>();
    String text = TypedText.read("text", typed.text(), TEXT, problems);
    if (text.isEmpty()) {
      problems.add(new Problem("text", "Say what it is."));
    }
    Optional<Kind> kind =
        Arrays.stream(Kind.values())
            .filter(one -> one.name().equalsIgnoreCase(typed.kind()))
            .findFirst();
    if (kind.isEmpty()) {
      problems.add(new Problem("kind", "Say whether it is an alert or a task."));
    }
    LocalDate due = TypedValues.date(typed.due());
    if (due == null && !typed.due().isBlank()) {
      problems.add(new Problem("date", "Enter by when it is to be done, as 27/3/2026."));
    }
    if (!problems.isEmpty() || kind.isEmpty()) {
      return new Invalid(problems);
    }
    rows.add(
        practice,
        new AccountNote(
            typed.token(),
            held.payer(),
            kind.get(),
            kind.get() == Kind.TASK ? due : null,
            clock.instant(),
            null,
            FIRST_VERSION,
            new AccountNote.Content(text, doer.shown(), null)));
    return new Done(typed.token(), null);
  }

  /** Says that a task is done, or takes an alert away. */
  public Outcome done(OdsCode practice, UUID account, UUID note, Doer doer) {
    return work.on(
        practice,
        account,
        null,
        Act.ACCOUNT_CHANGED,
        doer,
        held ->
            rows.find(practice, note)
                .filter(one -> held.ids().contains(one.account()))
                .map(one -> done(practice, one, doer))
                .orElseGet(NotThere::new));
  }

  private Outcome done(OdsCode practice, AccountNote note, Doer doer) {
    if (note.doneAt() != null) {
      return Done.before(note.id());
    }
    rows.put(practice, note.done(doer.shown(), clock.instant()));
    return new Done(note.id(), null);
  }
}
