package io.caregateway.core.billing.report;

import io.caregateway.core.billing.prices.VatRate;
import io.caregateway.core.billing.report.Report.Column;
import io.caregateway.core.billing.report.Report.Fact;
import io.caregateway.feed.OdsCode;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * VAT by rate and reason. A bill counts on the day on which it was posted, which is its tax point,
 * and what is taken back of it on the day of the credit note. The boxes are those of the VAT return
 * (VAT Regulations 1995, Schedule 1, form 4; HMRC's VAT Notice 700/12).
 */
final class VatReport implements Source {

  private static final String VAT_BILLED = "case when m.from_book = 'VAT' then m.pence else 0 end";
  private static final String VAT_BACK = "case when m.to_book = 'VAT' then m.pence else 0 end";
  private static final String FILTERED =
      "(:incomeCode = '' or m.income_code = :incomeCode)" + Filter.OF_LINES;
  private static final String SUMS =
      """
      select coalesce(l.rate, ''), coalesce(p.vat_reason, ''), sum(%s - %s), sum(%s), sum(%s)
      from core.movement m
        left join core.billed_line l on l.practice = m.practice and l.bill = m.bill
          and l.line = m.line
        left join core.price p on p.practice = l.practice and p.payer = l.payer_kind
          and p.code = l.code and p.version = l.price_version
      where m.practice = :practice and m.day between :from and :to
        and (m.from_book in ('INCOME', 'VAT') or m.to_book in ('INCOME', 'VAT')) and %s
      group by 1, 2 order by sum(%s - %s) desc, 1, 2
      """
          .formatted(
              IncomeReport.BILLED,
              IncomeReport.BACK,
              VAT_BILLED,
              VAT_BACK,
              FILTERED,
              VAT_BILLED,
              VAT_BACK);

  private final JdbcClient jdbc;
  private final OverTime time;

  VatReport(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.time = new OverTime(jdbc);
  }

  private record Sum(String rate, String reason, long net, long billed, long back) {

    String words() {
      return rate.isEmpty() ? "Not kept" : VatRate.valueOf(rate).words();
    }

    boolean outside() {
      return rate.equals(VatRate.OUTSIDE.name());
    }
  }

  @Override
  public ReportKind kind() {
    return ReportKind.VAT;
  }

  @Override
  public Report of(OdsCode practice, Filter filter) {
    List<Sum> sums =
        filter
            .on(jdbc.sql(SUMS), practice.value())
            .query(
                (row, n) ->
                    new Sum(
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5)))
            .list();
    List<List<Cell>> rows =
        sums.stream()
            .map(
                sum ->
                    List.of(
                        Cell.text(sum.words()),
                        Cell.text(sum.reason()),
                        Cell.pounds(sum.net()),
                        Cell.pounds(sum.billed()),
                        Cell.pounds(sum.back()),
                        Cell.pounds(sum.billed() - sum.back())))
            .toList();
    long due = sums.stream().mapToLong(sum -> sum.billed() - sum.back()).sum();
    long sales = sums.stream().filter(sum -> !sum.outside()).mapToLong(Sum::net).sum();
    return new Report(
        kind(),
        filter,
        List.of(
            Column.text("Rate"),
            Column.text("Reason"),
            Column.number("Sales without VAT"),
            Column.number("VAT billed"),
            Column.number("VAT taken back"),
            Column.number("VAT due")),
        rows,
        Totals.of(rows),
        List.of(
            new Fact("Box 1, VAT due on sales", Cell.pounds(due)),
            new Fact(
                "Box 6, sales without VAT and without what is outside its scope",
                Cell.pounds(sales))),
        time.draw(practice, filter, "VAT due", VAT_BILLED + " - " + VAT_BACK, FILTERED));
  }
}
