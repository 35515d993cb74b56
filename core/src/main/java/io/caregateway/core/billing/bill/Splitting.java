package io.caregateway.core.billing.bill;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Outcome.Invalid;
import io.caregateway.core.billing.Outcome.NotAllowed;
import io.caregateway.core.billing.Outcome.NotThere;
import io.caregateway.core.billing.Outcome.Problem;
import io.caregateway.core.billing.Turns;
import io.caregateway.core.billing.payer.AccountWork;
import io.caregateway.core.billing.payer.PayerAccounts;
import io.caregateway.core.billing.payer.Standing;
import io.caregateway.core.billing.prices.PayerKind;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Posts one draft as several invoices: a part for each who pays, all in one transaction, each with
 * its own number, and linked to each other. What is left is the draft's own payer's; where nothing
 * is, the draft is given up.
 */
public final class Splitting {

  private static final int MOST = 5;
  private static final NotAllowed NO_DRAFT =
      new NotAllowed("This bill was posted or given up meanwhile, and cannot be split.");

  private final PracticeTransactions transactions;
  private final AccountWork work;
  private final PayerAccounts accounts;
  private final Turns turns;
  private final BillRows rows;
  private final Posting posting;

  Splitting(
      PracticeTransactions transactions,
      AccountWork work,
      PayerAccounts accounts,
      Turns turns,
      BillRows rows,
      Posting posting) {
    this.transactions = transactions;
    this.work = work;
    this.accounts = accounts;
    this.turns = turns;
    this.rows = rows;
    this.posting = posting;
  }

  /** Ends a transaction in which a part was not posted, so that none is. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Outcome why;

    Stopped(Outcome why) {
      super("A part was not posted.", null, false, false);
      this.why = why;
    }
  }

  /**
   * Splits and posts; done before, it stays as it is.
   *
   * @param portions what others pay, up to five
   * @param tell whether the clinical record is told, as the items' choices say
   */
  public Outcome post(
      OdsCode practice, UUID bill, List<Portion> portions, boolean tell, Doer doer) {
    try {
      return transactions.whole(practice, () -> posted(practice, bill, portions, tell, doer));
    } catch (Stopped stopped) {
      // nothing of it stands but that it was tried
      return transactions.in(practice, () -> recorded(practice, bill, stopped.why, doer));
    }
  }

  private Outcome posted(
      OdsCode practice, UUID id, List<Portion> portions, boolean tell, Doer doer) {
    Optional<Bill> found = rows.find(practice, id);
    if (found.isEmpty()) {
      return work.notThere(practice, Act.BILL_POSTED, doer);
    }
    takeTurns(practice, found.get(), portions);
    Bill draft = rows.find(practice, id).orElseThrow();
    if (draft.content().together() != null) {
      return Done.before(draft.content().together().get(0));
    }
    if (draft.state() != BillState.DRAFT) {
      return recorded(practice, id, NO_DRAFT, doer);
    }
    List<Problem> problems = new ArrayList<>();
    Map<Bill, List<Line>> parts = parts(practice, draft, portions, problems);
    if (!problems.isEmpty()) {
      return recorded(practice, id, new Invalid(problems), doer);
    }
    List<UUID> together =
        parts.entrySet().stream()
            .filter(p -> !p.getValue().isEmpty())
            .map(p -> p.getKey().id())
            .toList();
    parts.forEach((part, lines) -> post(practice, part, lines, together, tell, doer));
    return new Done(together.get(0), null);
  }

  /** Waits for all whose accounts it touches, in the same order as everybody. */
  private void takeTurns(OdsCode practice, Bill draft, List<Portion> portions) {
    Stream.concat(Stream.of(draft.payer()), portions.stream().map(Portion::payer))
        .map(payer -> accounts.find(practice, payer).map(Standing::payer).orElse(payer))
        .distinct()
        .sorted()
        .forEach(payer -> turns.take(practice, "account " + payer));
  }

  /** The draft itself and a new one for each other payer, with their lines. */
  private Map<Bill, List<Line>> parts(
      OdsCode practice, Bill draft, List<Portion> portions, List<Problem> problems) {
    Allotment allotment = new Allotment(draft.lines());
    Map<Bill, List<Line>> others = new LinkedHashMap<>();
    if (portions.isEmpty() || portions.size() > MOST || draft.lines().isEmpty()) {
      problems.add(new Problem("payer", "Choose who else pays, up to " + MOST + " payers."));
    }
    List<UUID> payers = new ArrayList<>(List.of(draft.payer()));
    for (Portion portion : portions) {
      Optional<Standing> payer = accounts.find(practice, portion.payer());
      if (payer.isEmpty() || payers.contains(payer.get().payer()) || anothers(draft, payer.get())) {
        problems.add(new Problem("payer", "Choose somebody else who pays, each once."));
        return others;
      }
      payers.add(payer.get().payer());
      Bill part = draft.paidBy(id(draft, payer.get().payer()), payer.get());
      others.put(part, allotment.take(portion, problems));
    }
    Map<Bill, List<Line>> all = new LinkedHashMap<>();
    all.put(draft, allotment.left());
    all.putAll(others);
    return all;
  }

  /** Whether it is the account of a patient, or pays for patients, whom the bill is not about. */
  private static boolean anothers(Bill draft, Standing payer) {
    return draft.patient() == null
        ? payer.kind() != PayerKind.BUSINESS
        : payer.isPatient() && !payer.ids().contains(draft.patient().value());
  }

  private void post(
      OdsCode practice, Bill part, List<Line> lines, List<UUID> together, boolean tell, Doer doer) {
    Bill linked = part.with(part.content().with(lines).together(together));
    boolean own = rows.find(practice, part.id()).isPresent();
    if (lines.isEmpty()) {
      // its own payer pays nothing of it
      Bill over = part.with(part.content().together(together));
      rows.put(practice, over.in(BillState.DISCARDED));
      return;
    }
    if (own) {
      rows.put(practice, linked);
    } else {
      rows.add(practice, linked);
    }
    Outcome outcome =
        work.on(
            practice,
            part.payer(),
            part.patient(),
            Act.BILL_POSTED,
            doer,
            account -> posting.post(practice, linked, account, tell, doer));
    if (!(outcome instanceof Done)) {
      throw new Stopped(outcome);
    }
  }

  /** Records that it was tried and came to nothing. */
  private Outcome recorded(OdsCode practice, UUID id, Outcome why, Doer doer) {
    return rows.find(practice, id)
        .map(
            bill ->
                work.on(
                    practice, bill.payer(), bill.patient(), Act.BILL_POSTED, doer, account -> why))
        .orElseGet(NotThere::new);
  }

  private static UUID id(Bill draft, UUID payer) {
    return UUID.nameUUIDFromBytes(("part of " + draft.id() + " for " + payer).getBytes(UTF_8));
  }
}
