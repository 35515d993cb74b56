package io.caregateway.core.billing.debt;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Outcome.Invalid;
import io.caregateway.core.billing.Outcome.NotAllowed;
import io.caregateway.core.billing.Outcome.Problem;
import io.caregateway.core.billing.PracticeTime;
import io.caregateway.core.billing.TypedText;
import io.caregateway.core.billing.bill.Bill;
import io.caregateway.core.billing.bill.Bills;
import io.caregateway.core.billing.debt.WriteOff.State;
import io.caregateway.core.billing.ledger.Book;
import io.caregateway.core.billing.ledger.Ledger;
import io.caregateway.core.billing.ledger.Movement;
import io.caregateway.core.billing.ledger.Occasion;
import io.caregateway.feed.Money;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.encryption.BlindIndex;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/** Gives up what is owed on a bill, by four eyes: one person asks, another approves. */
public final class WriteOffs {

  private static final int REASON = 255;
  private static final NotAllowed NOTHING =
      new NotAllowed("Nothing is owed on this bill any more, so there is nothing to write off.");
  private static final NotAllowed ASKED =
      new NotAllowed("Somebody asked for this already, and it waits for a decision.");
  private static final NotAllowed SAME_PERSON =
      new NotAllowed(
          "You asked for this write-off yourself. Somebody else with the right must approve it.");
  private static final NotAllowed DECIDED = new NotAllowed("This was decided already.");

  private final PracticeTransactions transactions;
  private final Bills bills;
  private final WriteOffRows rows;
  private final Ledger ledger;
  private final BlindIndex index;
  private final Clock clock;

  WriteOffs(
      PracticeTransactions transactions,
      Bills bills,
      WriteOffRows rows,
      Ledger ledger,
      BlindIndex index,
      Clock clock) {
    this.transactions = transactions;
    this.bills = bills;
    this.rows = rows;
    this.ledger = ledger;
    this.index = index;
    this.clock = clock;
  }

  /**
   * Asks that what is owed on a bill be given up. Nothing is moved yet.
   *
   * @param token names the form: sent twice, it asks once
   */
  public Outcome ask(OdsCode practice, UUID bill, UUID token, String reason, Doer doer) {
    return bills.onPosted(
        practice,
        bill,
        Act.WRITE_OFF_ASKED,
        doer,
        (account, held) -> {
          if (rows.find(practice, token).isPresent()) {
            return Done.before(bill);
          }
          List<Problem> problems = new ArrayList<>();
          String why = TypedText.read("reason", reason, REASON, problems);
          if (why.isEmpty()) {
            problems.add(new Problem("reason", "Say why it will not be paid."));
          }
          if (!problems.isEmpty()) {
            return new Invalid(problems);
          }
          Money owed = ledger.owed(practice, bill);
          if (owed.pence() <= 0) {
            return NOTHING;
          }
          if (rows.isAsked(practice, bill)) {
            return ASKED;
          }
          rows.add(practice, asked(practice, held, token, why, owed, doer));
          return new Done(bill, null);
        });
  }

  /** Those that wait for a decision, the oldest first. */
  public List<AskedWriteOff> open(OdsCode practice, Doer doer, int most) {
    String me = hash(practice, doer);
    return transactions.in(practice, () -> rows.open(practice, most)).stream()
        .map(one -> AskedWriteOff.of(one, one.askedBy().equals(me)))
        .toList();
  }

  /** Gives up what is still owed, no more than was asked for; by somebody else than who asked. */
  public Outcome approve(OdsCode practice, UUID id, Doer doer) {
    return decide(
        practice,
        id,
        Act.WRITE_OFF_APPROVED,
        doer,
        (asked, bill) -> {
          if (asked.state() == State.DONE) {
            return Done.before(id);
          }
          String me = hash(practice, doer);
          if (asked.askedBy().equals(me)) {
            return SAME_PERSON;
          }
          long owed = ledger.owed(practice, bill.id()).pence();
          Money amount = new Money(Math.min(owed, asked.amount().pence()));
          if (amount.pence() <= 0) {
            return NOTHING;
          }
          rows.decide(practice, asked, State.DONE, me, doer.shown());
          Instant now = clock.instant();
          Movement gone =
              Movement.of(Book.WRITTEN_OFF, Book.RECEIVABLE, amount, bill.payer(), bill.id());
          ledger.move(practice, Occasion.WRITE_OFF, id, PracticeTime.day(now), now, List.of(gone));
          return new Done(id, null);
        });
  }

  /** Declines, or takes one's own request back; what is owed stays owed. */
  public Outcome decline(OdsCode practice, UUID id, Doer doer) {
    return decide(
        practice,
        id,
        Act.WRITE_OFF_DECLINED,
        doer,
        (asked, bill) -> {
          rows.decide(practice, asked, State.DECLINED, hash(practice, doer), doer.shown());
          return new Done(id, null);
        });
  }

  private Outcome decide(
      OdsCode practice, UUID id, Act act, Doer doer, BiFunction<WriteOff, Bill, Outcome> decision) {
    UUID bill =
        transactions.in(practice, () -> rows.find(practice, id)).map(WriteOff::bill).orElse(id);
    return bills.onPosted(
        practice,
        bill,
        act,
        doer,
        (account, held) -> {
          // read again: somebody else may have decided while others had their turn
          WriteOff asked = rows.find(practice, id).orElseThrow();
          boolean same = asked.state() == State.DONE && act == Act.WRITE_OFF_APPROVED;
          return asked.state() == State.ASKED || same ? decision.apply(asked, held) : DECIDED;
        });
  }

  private WriteOff asked(
      OdsCode practice, Bill bill, UUID token, String reason, Money owed, Doer doer) {
    return new WriteOff(
        token,
        bill.id(),
        owed,
        State.ASKED,
        hash(practice, doer),
        PracticeTime.day(clock.instant()),
        1,
        new WriteOff.Content(bill.content().payerName(), bill.title(), reason, doer.shown(), null));
  }

  private String hash(OdsCode practice, Doer doer) {
    return HexFormat.of().formatHex(index.of(practice, "core.write_off.by", doer.actor().id()));
  }
}
