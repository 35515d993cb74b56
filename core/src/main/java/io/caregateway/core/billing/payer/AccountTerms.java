package io.caregateway.core.billing.payer;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Outcome.Invalid;
import io.caregateway.core.billing.Outcome.NotAllowed;
import io.caregateway.core.billing.Outcome.Problem;
import io.caregateway.core.billing.TypedValues;
import io.caregateway.core.billing.ledger.Ledger;
import io.caregateway.feed.Money;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Act;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Changes on what terms accounts stand: where bills go, how much may be owed, open or not. */
public final class AccountTerms {

  private static final NotAllowed NO_PATIENT =
      new NotAllowed("The address of a business or a third party is a part of its own details.");

  private final AccountWork work;
  private final TermsRows rows;
  private final Ledger ledger;
  private final Clock clock;

  AccountTerms(AccountWork work, TermsRows rows, Ledger ledger, Clock clock) {
    this.work = work;
    this.rows = rows;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Says where a patient's bills go; with nothing typed, where the clinical system says.
   *
   * @param address line by line
   */
  public Outcome address(OdsCode practice, UUID account, String address, String email, Doer doer) {
    List<Problem> problems = new ArrayList<>();
    List<String> lines = TypedPayer.address(address, problems);
    String mail = TypedPayer.email(email, problems);
    return change(
        practice,
        account,
        doer,
        held -> {
          if (held.frozen() != null) {
            return new NotAllowed(held.frozen());
          }
          if (!held.isPatient()) {
            return NO_PATIENT;
          }
          return problems.isEmpty()
              ? put(practice, held, held.terms().addressed(lines, mail))
              : new Invalid(problems);
        });
  }

  /**
   * Says how much may be owed.
   *
   * @param pounds empty for as much as it will
   */
  public Outcome limit(OdsCode practice, UUID account, String pounds, Doer doer) {
    String typed = pounds.strip();
    Money limit = typed.isEmpty() ? null : TypedValues.price(typed);
    return change(
        practice,
        account,
        doer,
        held ->
            limit == null && !typed.isEmpty()
                ? Invalid.at("limit", "Enter the limit in pounds, as 250, or nothing for none.")
                : put(practice, held, held.terms().limitedTo(limit)));
  }

  /**
   * Opens an account, holds or closes it. One that owes something, or has something in hand, is not
   * closed.
   *
   * @param word {@code open}, {@code on-hold} or {@code closed}
   */
  public Outcome status(OdsCode practice, UUID account, String word, Doer doer) {
    Optional<AccountStatus> typed =
        Arrays.stream(AccountStatus.values()).filter(one -> one.word().equals(word)).findFirst();
    return change(
        practice,
        account,
        doer,
        held -> {
          if (typed.isEmpty()) {
            return Invalid.at("status", "Say whether it is open, on hold or closed.");
          }
          String unsettled = typed.get() == AccountStatus.CLOSED ? unsettled(practice, held) : null;
          return unsettled == null ? put(practice, held, typed.get()) : new NotAllowed(unsettled);
        });
  }

  private Outcome change(
      OdsCode practice, UUID account, Doer doer, Function<Standing, Outcome> change) {
    return work.on(practice, account, null, Act.ACCOUNT_CHANGED, doer, change);
  }

  private @Nullable String unsettled(OdsCode practice, Standing held) {
    long owed = ledger.owed(practice, held.ids()).values().stream().mapToLong(Money::pence).sum();
    Money inHand = ledger.credit(practice, held.ids());
    return owed == 0 && inHand.pence() == 0
        ? null
        : "There is £%s to pay and £%s in hand. Settle that before the account is closed."
            .formatted(new Money(owed).pounds(), inHand.pounds());
  }

  /** A hold may stand on an account that was merged into this one. */
  private Outcome put(OdsCode practice, Standing held, AccountStatus status) {
    rows.of(practice, held.ids())
        .forEach(
            row -> rows.put(practice, row.account(), row.terms().with(status), clock.instant()));
    return put(practice, held, held.terms().with(status));
  }

  private Outcome put(OdsCode practice, Standing held, Terms terms) {
    rows.put(practice, held.payer(), terms, clock.instant());
    return new Done(held.payer(), null);
  }
}
