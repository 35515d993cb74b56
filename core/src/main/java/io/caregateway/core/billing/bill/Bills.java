package io.caregateway.core.billing.bill;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Outcome.NotAllowed;
import io.caregateway.core.billing.payer.AccountWork;
import io.caregateway.core.billing.payer.Standing;
import io.caregateway.feed.Money;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A practice's bills. A change, what it does to the books and the clinical record, and its audit
 * record stand or fall together.
 */
public final class Bills {

  private static final NotAllowed POSTED =
      new NotAllowed("This bill was posted or given up meanwhile, and cannot be changed.");
  private static final NotAllowed NO_ESTIMATE = new NotAllowed("This is not an estimate.");
  private static final NotAllowed NOT_POSTED =
      new NotAllowed("This bill is not posted, or was voided.");

  private final PracticeTransactions transactions;
  private final AccountWork work;
  private final BillRows rows;
  private final Drafting drafting;
  private final Posting posting;
  private final Crediting crediting;
  private final Estimating estimating;

  Bills(
      PracticeTransactions transactions,
      AccountWork work,
      BillRows rows,
      Drafting drafting,
      Posting posting,
      Crediting crediting,
      Estimating estimating) {
    this.transactions = transactions;
    this.work = work;
    this.rows = rows;
    this.drafting = drafting;
    this.posting = posting;
    this.crediting = crediting;
    this.estimating = estimating;
  }

  /** Begins a draft. */
  public Outcome begin(OdsCode practice, NewBill bill, Doer doer) {
    return work.on(
        practice,
        bill.payer(),
        bill.about(),
        Act.BILL_DRAFTED,
        doer,
        account -> drafting.begin(practice, account, bill, doer));
  }

  public Outcome add(OdsCode practice, UUID bill, NewLine line, Doer doer) {
    return draft(practice, bill, doer, draft -> drafting.add(practice, draft, line));
  }

  /**
   * @param line its token
   */
  public Outcome remove(OdsCode practice, UUID bill, UUID line, Doer doer) {
    return draft(practice, bill, doer, draft -> drafting.remove(practice, draft, line));
  }

  public Outcome describe(OdsCode practice, UUID bill, Details details, Doer doer) {
    return draft(practice, bill, doer, draft -> drafting.describe(practice, draft, details));
  }

  public Outcome discard(OdsCode practice, UUID bill, Doer doer) {
    return draft(practice, bill, doer, draft -> drafting.discard(practice, draft));
  }

  /**
   * Posts a draft; posted before, it stays as it is.
   *
   * @param tell whether the clinical record is told, as the items' choices say
   */
  public Outcome post(OdsCode practice, UUID bill, boolean tell, Doer doer) {
    return on(
        practice,
        bill,
        Act.BILL_POSTED,
        doer,
        (account, held) ->
            switch (held.state()) {
              case DRAFT -> posting.post(practice, held, account, tell, doer);
              case POSTED -> Done.before(bill);
              case DISCARDED, VOID, ESTIMATE -> POSTED;
            });
  }

  /**
   * Gives a draft as an estimate: it gets a number of its own series, and stays as it is.
   *
   * @param until the last day on which it counts, as typed
   */
  public Outcome estimate(OdsCode practice, UUID bill, String until, Doer doer) {
    return on(
        practice,
        bill,
        Act.ESTIMATE_GIVEN,
        doer,
        (account, held) ->
            switch (held.state()) {
              case DRAFT -> estimating.give(practice, held, account, until);
              case ESTIMATE -> Done.before(bill);
              case POSTED, DISCARDED, VOID -> POSTED;
            });
  }

  /** Makes a draft of an estimate, once. */
  public Outcome accept(OdsCode practice, UUID estimate, Doer doer) {
    return on(
        practice,
        estimate,
        Act.BILL_DRAFTED,
        doer,
        (account, held) ->
            held.state() == BillState.ESTIMATE
                ? estimating.accept(practice, held, account, doer)
                : NO_ESTIMATE);
  }

  /** Takes a posted bill back as if it had never been, while nothing is paid or credited. */
  public Outcome voidWhole(OdsCode practice, UUID bill, Doer doer) {
    return on(
        practice,
        bill,
        Act.BILL_VOIDED,
        doer,
        (account, held) ->
            switch (held.state()) {
              case POSTED -> posting.voidWhole(practice, held, doer);
              case VOID -> Done.before(bill);
              case DRAFT, DISCARDED, ESTIMATE -> NOT_POSTED;
            });
  }

  /** Takes a part or the whole of a posted bill back. */
  public Outcome credit(OdsCode practice, UUID bill, NewCredit typed, Doer doer) {
    return on(
        practice,
        bill,
        Act.BILL_CREDITED,
        doer,
        (account, held) ->
            held.state() == BillState.POSTED
                ? crediting.credit(practice, held, typed, doer)
                : NOT_POSTED);
  }

  /** Does something else with a posted bill, as taking money for it; in its account's turn. */
  public Outcome onPosted(
      OdsCode practice, UUID bill, Act act, Doer doer, BiFunction<Standing, Bill, Outcome> change) {
    return on(
        practice,
        bill,
        act,
        doer,
        (account, held) ->
            held.state() == BillState.POSTED ? change.apply(account, held) : NOT_POSTED);
  }

  /** Lets nobody else change a bill until the transaction under way ends. */
  public void hold(OdsCode practice, UUID bill) {
    rows.find(practice, bill).ifPresent(found -> work.hold(practice, found.payer()));
  }

  /**
   * Lets nobody else change an account or take an invoice's number until the transaction under way
   * ends. First in a transaction that records a draft and posts it too, so that all wait for
   * accounts, numbers and the audit log in this order.
   */
  public void holdToPost(OdsCode practice, UUID account) {
    work.hold(practice, account);
    posting.hold(practice);
  }

  /** What a bill comes to, with VAT; nothing where the practice has no such bill. */
  public Money total(OdsCode practice, UUID bill) {
    return transactions.in(
        practice, () -> rows.find(practice, bill).map(Bill::total).orElse(new Money(0)));
  }

  /** The bills on these accounts, newest first, without drafts that were given up. */
  public List<Bill> of(OdsCode practice, Collection<UUID> accounts) {
    return transactions.in(practice, () -> rows.of(practice, accounts)).stream()
        .filter(bill -> bill.state() != BillState.DISCARDED)
        .toList();
  }

  private Outcome draft(OdsCode practice, UUID bill, Doer doer, Function<Bill, Outcome> change) {
    return on(
        practice,
        bill,
        Act.BILL_DRAFTED,
        doer,
        (account, held) -> held.state() == BillState.DRAFT ? change.apply(held) : POSTED);
  }

  private Outcome on(
      OdsCode practice, UUID bill, Act act, Doer doer, BiFunction<Standing, Bill, Outcome> change) {
    return transactions.in(
        practice,
        () -> {
          Optional<Bill> found = rows.find(practice, bill);
          if (found.isEmpty()) {
            return work.notThere(practice, act, doer);
          }
          return work.on(
              practice,
              found.get().payer(),
              found.get().patient(),
              act,
              doer,
              account -> change.apply(account, rows.find(practice, bill).orElseThrow()));
        });
  }
}
