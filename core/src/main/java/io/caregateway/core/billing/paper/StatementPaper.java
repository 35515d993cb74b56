package io.caregateway.core.billing.paper;

import io.caregateway.core.billing.PracticeTime;
import io.caregateway.core.billing.bill.Bill;
import io.caregateway.core.billing.paper.Paper.Column;
import io.caregateway.core.billing.paper.Paper.Fact;
import io.caregateway.core.billing.paper.Paper.Table;
import io.caregateway.feed.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** How an account stands on a day: what is to pay alone, or all that happened; and reminders. */
final class StatementPaper {

  /** More would make a document that nobody reads. */
  private static final int MOST_ROWS = 500;

  private StatementPaper() {}

  static Paper of(PaperKind kind, Opened opened, LocalDate today, Balance balance) {
    boolean whole = kind == PaperKind.WHOLE_STATEMENT;
    List<Fact> sums = new ArrayList<>();
    if (balance.inHand().pence() > 0) {
      sums.add(new Fact("Held for you", PaperWords.pounds(balance.inHand())));
    }
    sums.add(new Fact("To pay", PaperWords.pounds(balance.owed())));
    return new Paper(
        kind,
        kind.step() > 0 ? "Reminder" : "Statement",
        null,
        opened.from(),
        opened.to(),
        List.of(new Fact("Date", PaperWords.day(today))),
        before(kind, opened, balance),
        List.of(whole ? whole(balance) : open(balance)),
        sums,
        List.of(),
        balance.owed().pence() > 0);
  }

  private static List<String> before(PaperKind kind, Opened opened, Balance balance) {
    if (kind.step() > 0) {
      return List.of(opened.from().reminders().get(kind.step() - 1));
    }
    return balance.owed().pence() > 0
        ? List.of("This is how your account stands today.")
        : List.of("This is how your account stands today. Nothing is to be paid.");
  }

  private static Table open(Balance balance) {
    List<List<String>> rows =
        balance.bills().stream()
            .filter(bill -> balance.owed(bill).pence() > 0)
            .limit(MOST_ROWS)
            .map(
                bill ->
                    List.of(
                        bill.title(),
                        PaperWords.day(day(bill)),
                        PaperWords.pounds(bill.total()),
                        PaperWords.pounds(balance.owed(bill))))
            .toList();
    return new Table(
        "Bills to pay",
        List.of(
            Column.words("Bill"),
            Column.words("Date"),
            Column.amount("Total"),
            Column.amount("To pay")),
        rows);
  }

  private static Table whole(Balance balance) {
    List<List<String>> rows = new ArrayList<>();
    long sum = 0;
    for (BalanceChange each : balance.changes()) {
      sum += each.amount().pence();
      rows.add(
          List.of(
              each.words(),
              PaperWords.day(each.day()),
              PaperWords.pounds(each.amount()),
              PaperWords.pounds(new Money(sum))));
    }
    return new Table(
        "Bills and payments",
        List.of(
            Column.words("What"),
            Column.words("Date"),
            Column.amount("Amount"),
            Column.amount("Balance")),
        rows.subList(Math.max(0, rows.size() - MOST_ROWS), rows.size()));
  }

  static LocalDate day(Bill bill) {
    return PracticeTime.day(Objects.requireNonNull(bill.postedAt(), "it is posted"));
  }
}
