package io.caregateway.core.billing.bill;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Outcome.Invalid;
import io.caregateway.core.billing.Outcome.Problem;
import io.caregateway.core.billing.PracticeTime;
import io.caregateway.core.billing.RecordEntries.Entry;
import io.caregateway.core.billing.TypedText;
import io.caregateway.core.billing.TypedValues;
import io.caregateway.core.billing.bill.CreditNote.Part;
import io.caregateway.core.billing.ledger.Book;
import io.caregateway.core.billing.ledger.Ledger;
import io.caregateway.core.billing.ledger.Movement;
import io.caregateway.core.billing.ledger.Occasion;
import io.caregateway.feed.Money;
import io.caregateway.feed.OdsCode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes bills back, in part or whole, in the practice's transaction under way. */
final class Crediting {

  private static final int REASON = 255;

  private final CreditNoteRows notes;
  private final Series series;
  private final Ledger ledger;
  private final Concerned concerned;
  private final RecordCorrection correction;
  private final Clock clock;

  Crediting(
      CreditNoteRows notes,
      Series series,
      Ledger ledger,
      Concerned concerned,
      RecordCorrection correction,
      Clock clock) {
    this.notes = notes;
    this.series = series;
    this.ledger = ledger;
    this.concerned = concerned;
    this.correction = correction;
    this.clock = clock;
  }

  /** What of a line was not taken back yet. */
  Part left(OdsCode practice, Bill bill, Line line) {
    Money net = ledger.credited(practice, bill.id(), line.number(), Book.INCOME);
    Money vat = ledger.credited(practice, bill.id(), line.number(), Book.VAT);
    return new Part(
        line.number(),
        new Money(line.net().pence() - net.pence()),
        new Money(line.vat().pence() - vat.pence()));
  }

  /** The entries of a bill of which all that was not taken back is paid. */
  List<Entry> paid(OdsCode practice, Bill bill, LocalDate day) {
    List<Entry> entries = new ArrayList<>();
    for (Line line : bill.lines()) {
      Money kept = left(practice, bill, line).gross();
      if (line.careRecord().tellsOfPayment() && kept.pence() > 0) {
        entries.add(RecordWords.paid(practice, bill, day, line, kept));
      }
    }
    return entries;
  }

  Outcome credit(OdsCode practice, Bill bill, NewCredit typed, Doer doer) {
    if (notes.of(practice, bill.id()).stream().anyMatch(one -> one.id().equals(typed.token()))) {
      return Done.before(bill.id());
    }
    List<Problem> problems = new ArrayList<>();
    String reason = TypedText.read("reason", typed.reason(), REASON, problems);
    if (reason.isEmpty()) {
      problems.add(new Problem("reason", "Say why it is taken back."));
    }
    List<Part> parts = new ArrayList<>();
    for (Line line : bill.lines()) {
      Part part = part(practice, bill, line, typed, problems);
      if (part != null && part.gross().pence() > 0) {
        parts.add(part);
      }
    }
    if (parts.isEmpty() && problems.isEmpty()) {
      problems.add(new Problem(field(bill.lines().get(0)), "Enter what is taken back."));
    }
    if (!problems.isEmpty()) {
      return new Invalid(problems);
    }
    boolean before = open(practice, bill);
    add(practice, bill, typed, new CreditNote.Content(reason, doer.shown(), parts));
    if (concerned.hears(practice, bill)) {
      for (Part part : parts) {
        Line line = line(bill, part);
        correction.credited(practice, bill, line, left(practice, bill, line), doer.actor());
      }
    }
    if (before && !open(practice, bill) && bill.content().told()) {
      // what was not paid is taken back, so that the rest is paid in full
      LocalDate today = PracticeTime.day(clock.instant());
      concerned.tell(practice, bill, paid(practice, bill, today), doer.actor());
    }
    return new Done(bill.id(), null);
  }

  /** Whether anything of it is not paid. */
  private boolean open(OdsCode practice, Bill bill) {
    return ledger.owed(practice, bill.id()).pence() + ledger.writtenOff(practice, bill.id()).pence()
        > 0;
  }

  private @Nullable Part part(
      OdsCode practice, Bill bill, Line line, NewCredit typed, List<Problem> problems) {
    Part left = left(practice, bill, line);
    if (typed.whole()) {
      return left;
    }
    String amount = typed.amounts().getOrDefault(line.number(), "").strip();
    if (amount.isEmpty()) {
      return null;
    }
    Money net = TypedValues.price(amount);
    if (net == null || net.pence() > left.net().pence()) {
      problems.add(
          new Problem(
              field(line), "Enter an amount up to £" + left.net().pounds() + ", as 10.00."));
      return null;
    }
    boolean all = net.equals(left.net());
    long vat = all ? left.vat().pence() : line.rate().on(net).pence();
    return new Part(line.number(), net, new Money(Math.min(vat, left.vat().pence())));
  }

  private void add(OdsCode practice, Bill bill, NewCredit typed, CreditNote.Content content) {
    Instant now = clock.instant();
    LocalDate today = PracticeTime.day(now);
    Money amount =
        new Money(content.parts().stream().mapToLong(part -> part.gross().pence()).sum());
    long number = series.next(practice, Series.Kind.CREDIT_NOTE);
    notes.add(
        practice, new CreditNote(typed.token(), bill.id(), number, amount, today, content), now);
    List<Movement> movements = new ArrayList<>();
    for (Part part : content.parts()) {
      add(movements, bill, part, Book.INCOME, part.net());
      add(movements, bill, part, Book.VAT, part.vat());
    }
    long surplus = amount.pence() - ledger.owed(practice, bill.id()).pence();
    // what was written off was never paid, so that it is no money to have in hand
    long gone = Math.min(ledger.writtenOff(practice, bill.id()).pence(), Math.max(0, surplus));
    add(movements, bill, Book.WRITTEN_OFF, gone);
    // the rest was paid before: the payer has that much in hand again
    add(movements, bill, Book.CREDIT, surplus - gone);
    ledger.move(practice, Occasion.CREDIT_NOTE, typed.token(), today, now, movements);
  }

  private static void add(List<Movement> movements, Bill bill, Book from, long pence) {
    if (pence > 0) {
      movements.add(Movement.of(Book.RECEIVABLE, from, new Money(pence), bill.payer(), bill.id()));
    }
  }

  private static void add(List<Movement> movements, Bill bill, Part part, Book to, Money amount) {
    if (amount.pence() > 0) {
      String code = line(bill, part).incomeCode();
      movements.add(
          new Movement(to, Book.RECEIVABLE, amount, bill.payer(), bill.id(), part.line(), code));
    }
  }

  private static Line line(Bill bill, Part part) {
    return bill.lines().stream()
        .filter(line -> line.number() == part.line())
        .findFirst()
        .orElseThrow();
  }

  private static String field(Line line) {
    return "line-" + line.number();
  }
}
