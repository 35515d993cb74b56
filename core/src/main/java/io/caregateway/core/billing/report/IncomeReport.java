package io.caregateway.core.billing.report;

import io.caregateway.core.billing.bill.BilledNames;
import io.caregateway.core.billing.bill.BilledNames.Kind;
import io.caregateway.core.billing.report.Report.Column;
import io.caregateway.feed.OdsCode;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Income by code and practitioner. */
final class IncomeReport implements Source {

  static final String BILLED = "case when m.from_book = 'INCOME' then m.pence else 0 end";
  static final String BACK = "case when m.to_book = 'INCOME' then m.pence else 0 end";

  private static final String WHICH =
      "'INCOME' in (m.from_book, m.to_book)"
          + " and (:incomeCode = '' or m.income_code = :incomeCode)"
          + Filter.OF_LINES;
  private static final String SUMS =
      """
      select m.income_code, coalesce(l.practitioner, ''), sum(%s), sum(%s)
      from core.movement m
        left join core.billed_line l on l.practice = m.practice and l.bill = m.bill
          and l.line = m.line
      where m.practice = :practice and m.day between :from and :to and %s
      group by 1, 2 order by 1, 2
      """
          .formatted(BILLED, BACK, WHICH);

  private final JdbcClient jdbc;
  private final BilledNames names;
  private final OverTime time;

  IncomeReport(JdbcClient jdbc, BilledNames names) {
    this.jdbc = jdbc;
    this.names = names;
    this.time = new OverTime(jdbc);
  }

  private record Sum(String code, String practitioner, long billed, long back) {}

  @Override
  public ReportKind kind() {
    return ReportKind.INCOME;
  }

  @Override
  public Report of(OdsCode practice, Filter filter) {
    Map<String, String> practitioners = names.all(practice, Kind.PRACTITIONER);
    List<Sum> sums =
        filter
            .on(jdbc.sql(SUMS), practice.value())
            .query(
                (row, n) ->
                    new Sum(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)))
            .list();
    List<List<Cell>> rows =
        sums.stream()
            .map(
                sum ->
                    List.of(
                        Cell.text(sum.code()),
                        Cell.text(Practitioners.name(practitioners, sum.practitioner())),
                        Cell.pounds(sum.billed()),
                        Cell.pounds(sum.back()),
                        Cell.pounds(sum.billed() - sum.back())))
            .toList();
    return new Report(
        kind(),
        filter,
        List.of(
            Column.text("Income code"),
            Column.text("Practitioner"),
            Column.number("Billed"),
            Column.number("Taken back"),
            Column.number("Income")),
        rows,
        Totals.of(rows),
        List.of(),
        time.draw(practice, filter, "Income", BILLED + " - " + BACK, WHICH));
  }
}
