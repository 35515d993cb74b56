package io.caregateway.core.billing.money;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Outcome.Invalid;
import io.caregateway.core.billing.Outcome.NotAllowed;
import io.caregateway.core.billing.bill.Bill;
import io.caregateway.core.billing.bill.Bills;
import io.caregateway.core.billing.bill.Settling;
import io.caregateway.core.billing.ledger.Ledger;
import io.caregateway.core.billing.ledger.Occasion;
import io.caregateway.core.billing.payer.AccountStatus;
import io.caregateway.core.billing.payer.AccountWork;
import io.caregateway.core.billing.payer.Standing;
import io.caregateway.feed.Money;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Act;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes money, gives it back, and sets it against bills. The same form sent twice counts once; sent
 * again with other details it is refused.
 */
public final class Payments {

  private static final NotAllowed OTHER_FORM =
      new NotAllowed(
          "This form was sent before with other details, and that payment stands. Start from the"
              + " account to enter another.");

  private final AccountWork work;
  private final Bills bills;
  private final Settling settling;
  private final Tills tills;
  private final Ledger ledger;

  Payments(AccountWork work, Bills bills, Settling settling, Tills tills, Ledger ledger) {
    this.work = work;
    this.bills = bills;
    this.settling = settling;
    this.tills = tills;
    this.ledger = ledger;
  }

  /** Takes money for a bill; what is more than is owed stays in the payer's hand. */
  public Outcome take(OdsCode practice, UUID bill, TypedPayment typed, Doer doer) {
    return bills.onPosted(
        practice,
        bill,
        Act.PAYMENT_TAKEN,
        doer,
        (account, held) -> {
          Outcome taken = in(practice, account, typed, held.id(), doer);
          if (taken instanceof Done done && !done.again()) {
            Money whole = typed.read().amount();
            settling.set(practice, held, account, whole, typed.token(), doer);
          }
          return taken;
        });
  }

  /**
   * Takes a deposit: money that is for no bill yet.
   *
   * @param payer the account of a patient, business or third party
   */
  public Outcome deposit(OdsCode practice, UUID payer, TypedPayment typed, Doer doer) {
    return work.on(
        practice,
        payer,
        null,
        Act.PAYMENT_TAKEN,
        doer,
        account ->
            account.terms().status() == AccountStatus.CLOSED
                ? new NotAllowed(String.valueOf(AccountStatus.CLOSED.refusal()))
                : in(practice, account, typed, null, doer));
  }

  /**
   * Sets what is in the payer's hand against a bill.
   *
   * @param token names the form
   */
  public Outcome allocate(OdsCode practice, UUID bill, UUID token, Doer doer) {
    return bills.onPosted(
        practice,
        bill,
        Act.PAYMENT_ALLOCATED,
        doer,
        (account, held) -> allocate(practice, account, held, token, doer));
  }

  /** Gives back what is in the payer's hand. */
  public Outcome refund(OdsCode practice, UUID payer, TypedPayment typed, Doer doer) {
    return work.on(
        practice,
        payer,
        null,
        Act.PAYMENT_REFUNDED,
        doer,
        account -> {
          TypedPayment.Read read = typed.read();
          Outcome wrong = wrong(practice, account, typed, read, null, true);
          if (wrong != null) {
            return wrong;
          }
          Money inHand = ledger.credit(practice, account.ids());
          if (read.amount().pence() > inHand.pence()) {
            return Invalid.at(
                "amount", "Enter an amount up to £" + inHand.pounds() + ", which is in hand.");
          }
          tills.give(practice, account, typed.token(), read, doer);
          return new Done(typed.token(), null);
        });
  }

  /** Books money that came by direct debit into the payer's hand, in the account's turn. */
  public void collected(
      OdsCode practice, Standing account, UUID id, Money amount, String reference, Doer doer) {
    tills.take(practice, account, id, read(amount, reference), null, doer);
  }

  /** Books that it went back. */
  public void returned(
      OdsCode practice, Standing account, UUID id, Money amount, String reference, Doer doer) {
    tills.give(practice, account, id, read(amount, reference), doer);
  }

  private static TypedPayment.Read read(Money amount, String reference) {
    return new TypedPayment.Read(amount, Method.BACS, reference, null, List.of());
  }

  private Outcome allocate(OdsCode practice, Standing account, Bill bill, UUID token, Doer doer) {
    if (!ledger.of(practice, Occasion.ALLOCATION, token).isEmpty()) {
      return Done.before(bill.id());
    }
    Money inHand = ledger.credit(practice, account.ids());
    Money set = settling.set(practice, bill, account, inHand, token, doer);
    return set.pence() == 0
        ? new NotAllowed("There is nothing in hand, or nothing is owed on this bill.")
        : new Done(bill.id(), null);
  }

  private Outcome in(
      OdsCode practice, Standing account, TypedPayment typed, @Nullable UUID bill, Doer doer) {
    TypedPayment.Read read = typed.read();
    Outcome wrong = wrong(practice, account, typed, read, bill, false);
    if (wrong != null) {
      return wrong;
    }
    tills.take(practice, account, typed.token(), read, bill, doer);
    return new Done(typed.token(), null);
  }

  /** What keeps it from being done; null when nothing does. */
  private @Nullable Outcome wrong(
      OdsCode practice,
      Standing account,
      TypedPayment typed,
      TypedPayment.Read read,
      @Nullable UUID bill,
      boolean refund) {
    if (!read.problems().isEmpty()) {
      return new Invalid(read.problems());
    }
    Optional<Payment> before = tills.find(practice, typed.token());
    if (before.isEmpty()) {
      return null;
    }
    return Tills.same(before.get(), account, read, bill, refund)
        ? Done.before(typed.token())
        : OTHER_FORM;
  }
}
