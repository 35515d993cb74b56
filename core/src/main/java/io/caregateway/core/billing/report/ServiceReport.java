package io.caregateway.core.billing.report;

import io.caregateway.core.billing.bill.Bill;
import io.caregateway.core.billing.bill.BillBatch;
import io.caregateway.core.billing.bill.BilledNames;
import io.caregateway.core.billing.bill.BilledNames.Kind;
import io.caregateway.core.billing.bill.Details;
import io.caregateway.core.billing.bill.Line;
import io.caregateway.core.billing.report.Report.Column;
import io.caregateway.core.billing.report.Report.Drawn;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Each service: what is still on a draft first, then what was billed, with what became of it. Lines
 * are read some at a time, each time in a transaction of its own, while somebody walks through
 * them.
 */
final class ServiceReport implements Source {

  private static final int MOST_DRAFTS = 1000;

  private final PracticeTransactions transactions;
  private final ServiceLines lines;
  private final ServiceCounts counts;
  private final BillBatch bills;
  private final BilledNames names;

  ServiceReport(
      PracticeTransactions transactions, JdbcClient jdbc, BillBatch bills, BilledNames names) {
    this.transactions = transactions;
    this.lines = new ServiceLines(jdbc);
    this.counts = new ServiceCounts(jdbc);
    this.bills = bills;
    this.names = names;
  }

  @Override
  public ReportKind kind() {
    return ReportKind.SERVICES;
  }

  @Override
  public Report of(OdsCode practice, Filter filter) {
    List<List<Cell>> drafts = drafts(practice, filter);
    return new Report(
        kind(),
        filter,
        List.of(
            Column.text("Service on"),
            Column.text("Bill"),
            Column.text("Payer"),
            Column.text("Service"),
            Column.text("Practitioner"),
            Column.number("With VAT"),
            Column.text("Paid"),
            Column.text("Entry of the bill"),
            Column.text("Entry of the payment")),
        () -> new ServiceRows(drafts, last -> after(practice, filter, last)),
        List.of(),
        counts.of(practice, filter, drafts.size()),
        Drawn.NOTHING);
  }

  private ServiceRows.Batch after(OdsCode practice, Filter filter, @Nullable ServiceLine last) {
    return transactions.in(
        practice,
        () -> {
          List<ServiceLine> found = lines.after(practice, filter, last);
          Map<UUID, Bill> opened =
              bills.of(practice, found.stream().map(ServiceLine::bill).collect(Collectors.toSet()));
          Map<String, String> practitioners = names.all(practice, Kind.PRACTITIONER);
          return new ServiceRows.Batch(
              found.stream().map(line -> row(line, opened, practitioners)).toList(),
              found.size() < ServiceLines.AT_ONCE ? null : found.get(found.size() - 1));
        });
  }

  private static List<Cell> row(
      ServiceLine line, Map<UUID, Bill> opened, Map<String, String> practitioners) {
    Bill bill = Objects.requireNonNull(opened.get(line.bill()));
    Line billed =
        bill.lines().stream().filter(one -> one.number() == line.line()).findFirst().orElseThrow();
    return List.of(
        new Cell.Day(bill.day()),
        new Cell.BillOf(bill.title(), bill.id()),
        Cell.text(bill.content().payerName()),
        Cell.text(billed.words()),
        Cell.text(Practitioners.name(practitioners, line.practitioner())),
        Cell.pounds(line.kept()),
        Cell.text(line.paidInWords()),
        Cell.text(ServiceLine.words(line.billed())),
        Cell.text(ServiceLine.words(line.settled())));
  }

  private List<List<Cell>> drafts(OdsCode practice, Filter filter) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Bill bill : bills.drafts(practice, filter.from(), filter.to(), MOST_DRAFTS)) {
      if (!asked(practice, filter, bill)) {
        continue;
      }
      for (Line line : bill.lines()) {
        if (!filter.incomeCode().isEmpty() && !filter.incomeCode().equals(line.incomeCode())) {
          continue;
        }
        rows.add(
            List.of(
                new Cell.Day(bill.day()),
                new Cell.BillOf(bill.title(), bill.id()),
                Cell.text(bill.content().payerName()),
                Cell.text(line.words()),
                Cell.text(bill.content().details().practitioner()),
                Cell.pounds(line.gross().pence()),
                Cell.text("Not billed"),
                Cell.text("Not billed"),
                Cell.text("Not billed")));
      }
    }
    return rows;
  }

  private boolean asked(OdsCode practice, Filter filter, Bill bill) {
    Details details = bill.content().details();
    return (filter.payerKind() == null || filter.payerKind() == bill.payerKind())
        && passes(practice, Kind.PRACTITIONER, filter.practitioner(), details.practitioner())
        && passes(practice, Kind.BRANCH, filter.branch(), details.branch());
  }

  private boolean passes(OdsCode practice, Kind kind, String wanted, String name) {
    return wanted.isEmpty() || wanted.equals(names.hash(practice, kind, name));
  }
}
