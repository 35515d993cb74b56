package io.caregateway.core.billing.banking;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Outcome.Invalid;
import io.caregateway.core.billing.Outcome.NotAllowed;
import io.caregateway.core.billing.Outcome.NotThere;
import io.caregateway.core.billing.Outcome.Problem;
import io.caregateway.core.billing.PracticeTime;
import io.caregateway.core.billing.TypedText;
import io.caregateway.core.billing.TypedValues;
import io.caregateway.core.billing.work.PracticeWork;
import io.caregateway.feed.Money;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts tills at the end of a day, closes them, and takes back what was wrong. */
public final class Bankings {

  private static final String TURN = "tills";
  private static final int EXPLANATION = 255;
  private static final NotAllowed NOTHING =
      new NotAllowed("Nothing came into this till or went out since it was last closed.");
  private static final NotAllowed OTHER_FORM =
      new NotAllowed("This form was sent before with another count, and that one stands.");

  private final PracticeTransactions transactions;
  private final PracticeWork work;
  private final BankingRows rows;
  private final TillMovements movements;
  private final Closing closing;
  private final Clock clock;

  Bankings(
      PracticeTransactions transactions,
      PracticeWork work,
      BankingRows rows,
      TillMovements movements,
      Closing closing,
      Clock clock) {
    this.transactions = transactions;
    this.work = work;
    this.rows = rows;
    this.movements = movements;
    this.closing = closing;
    this.clock = clock;
  }

  /**
   * How each till stands, up to the end of a day: those of each branch that has money in one, and
   * last those of none that is known.
   */
  public List<OpenTill> open(OdsCode practice, LocalDate day) {
    return transactions.in(
        practice,
        () -> {
          List<@Nullable UUID> branches = movements.branches(practice, day);
          List<@Nullable UUID> asked =
              branches.isEmpty() ? Collections.singletonList(null) : branches;
          return asked.stream()
              .flatMap(
                  branch ->
                      Arrays.stream(Till.values()).map(till -> till(practice, till, branch, day)))
              .toList();
        });
  }

  /** How one till stands, up to the end of a day. */
  public OpenTill open(OdsCode practice, Till till, @Nullable UUID branch, LocalDate day) {
    return transactions.in(practice, () -> till(practice, till, branch, day));
  }

  /** The last bankings, newest first. */
  public List<Banking> latest(OdsCode practice, int most) {
    return transactions.in(practice, () -> rows.latest(practice, most));
  }

  public Optional<Banking> find(OdsCode practice, UUID banking) {
    return transactions.in(practice, () -> rows.find(practice, banking));
  }

  /** Closes a till; what comes in later is in the next banking. */
  public Outcome close(OdsCode practice, TypedBanking typed, Doer doer) {
    return work.on(practice, TURN, Act.BANKING_CLOSED, doer, () -> closed(practice, typed, doer));
  }

  /** Takes a banking back: its movements wait for the next, its number stays. */
  public Outcome reverse(OdsCode practice, UUID id, String why, Doer doer) {
    return work.on(
        practice,
        TURN,
        Act.BANKING_REVERSED,
        doer,
        () -> {
          Optional<Banking> found = rows.find(practice, id);
          if (found.isEmpty()) {
            return new NotThere();
          }
          if (found.get().reversed()) {
            return Done.before(id);
          }
          List<Problem> problems = new ArrayList<>();
          String reason = TypedText.read("reason", why, EXPLANATION, problems);
          if (reason.isEmpty()) {
            problems.add(new Problem("reason", "Say why it is taken back."));
          }
          if (!problems.isEmpty()) {
            return new Invalid(problems);
          }
          closing.reverse(practice, found.get(), reason, doer);
          return new Done(id, null);
        });
  }

  private Outcome closed(OdsCode practice, TypedBanking typed, Doer doer) {
    List<Problem> problems = new ArrayList<>();
    Optional<Till> till = Till.of(typed.till());
    if (till.isEmpty()) {
      problems.add(new Problem("till", "Say which till it is."));
    }
    LocalDate day = typed.day();
    if (day == null || day.isAfter(PracticeTime.day(clock.instant()))) {
      problems.add(new Problem("day", "Enter the day of the banking, today or before."));
    }
    Money counted = TypedValues.price(typed.counted());
    if (counted == null) {
      problems.add(new Problem("counted", "Enter what was counted, in pounds, as 125.50."));
    }
    String explanation = TypedText.read("explanation", typed.explanation(), EXPLANATION, problems);
    if (till.isEmpty() || day == null || counted == null || !problems.isEmpty()) {
      return new Invalid(problems);
    }
    Optional<Banking> before = rows.find(practice, typed.token());
    if (before.isPresent()) {
      Banking held = before.get();
      return held.till() == till.get()
              && Objects.equals(held.branch(), typed.branch())
              && held.counted().equals(counted)
          ? Done.before(held.id())
          : OTHER_FORM;
    }
    List<TillMovements.Moved> open = movements.open(practice, till.get(), typed.branch(), day);
    if (open.isEmpty()) {
      return NOTHING;
    }
    Money expected = new Money(open.stream().mapToLong(one -> one.amount().pence()).sum());
    if (!expected.equals(counted) && explanation.isEmpty()) {
      return Invalid.at(
          "explanation",
          "The books say £" + expected.pounds() + ". Count again, or say why it differs.");
    }
    Banking.Content content = new Banking.Content(doer.shown(), explanation, null);
    closing.close(
        practice,
        new Banking(
            typed.token(),
            0,
            till.get(),
            typed.branch(),
            day,
            expected,
            counted,
            false,
            1,
            content),
        open);
    return new Done(typed.token(), null);
  }

  private OpenTill till(OdsCode practice, Till till, @Nullable UUID branch, LocalDate day) {
    List<TillMovements.Moved> all = movements.open(practice, till, branch, day);
    return new OpenTill(
        till,
        branch,
        new Money(all.stream().mapToLong(one -> Math.max(0, one.amount().pence())).sum()),
        new Money(all.stream().mapToLong(one -> Math.max(0, -one.amount().pence())).sum()),
        all.size());
  }
}
