package io.caregateway.core.billing.report;

import io.caregateway.core.billing.bill.BilledNames;
import io.caregateway.core.billing.bill.BilledNames.Kind;
import io.caregateway.core.billing.report.Report.Column;
import io.caregateway.core.billing.report.Report.Drawn;
import io.caregateway.feed.OdsCode;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Practitioners' shares. A share is earned when its line is billed, and owed as far as the bill is
 * paid: of a bill that is half paid, half of each line's share. What is credited takes its share
 * back; what is never paid brings none. Each period's figures are those at its end less those at
 * the end of the day before it, so that periods add up.
 */
final class SharesReport implements Source {

  private static final String SUMS =
      """
      with touched as (
        select distinct bill from core.movement
        where practice = :practice and day between :from and :to and bill is not null
      ), side as (
        select m.bill, m.line, m.day < :from as before,
          case when m.from_book = 'INCOME' then m.pence when m.to_book = 'INCOME' then -m.pence
            else 0 end as net,
          case when m.from_book in ('INCOME', 'VAT') then m.pence
            when m.to_book in ('INCOME', 'VAT') then -m.pence else 0 end as gross,
          case when m.to_book = 'CREDIT' and m.from_book = 'RECEIVABLE' then m.pence
            when m.to_book = 'RECEIVABLE' and m.from_book = 'CREDIT' then -m.pence
            else 0 end as paid
        from core.movement m join touched t on t.bill = m.bill
        where m.practice = :practice and m.day <= :to
      ), part as (
        select bill, line, coalesce(sum(net) filter (where before), 0) as net0, sum(net) as net1,
          sum(gross) filter (where before) as gross0, sum(gross) as gross1,
          sum(paid) filter (where before) as paid0, sum(paid) as paid1
        from side group by bill, line
      ), whole as (
        select bill, line, net0, net1, coalesce(sum(gross0) over all_lines, 0) as gross0,
          sum(gross1) over all_lines as gross1, coalesce(sum(paid0) over all_lines, 0) as paid0,
          sum(paid1) over all_lines as paid1
        from part window all_lines as (partition by bill)
      ), each as (
        select l.practitioner, l.share, net0, net1,
          case when gross0 > 0 then round(net0 * paid0 / gross0) else 0 end as in0,
          case when gross1 > 0 then round(net1 * paid1 / gross1) else 0 end as in1
        from whole
          join core.billed_line l on l.practice = :practice and l.bill = whole.bill
            and l.line = whole.line
        where whole.line > 0 and (:incomeCode = '' or l.income_code = :incomeCode) %s
      )
      select practitioner, share, sum(net1 - net0),
        sum(round(net1 * share / 100.0) - round(net0 * share / 100.0)),
        sum(in1 - in0), sum(round(in1 * share / 100.0) - round(in0 * share / 100.0))
      from each group by 1, 2
      having bool_or(net1 <> net0 or in1 <> in0) order by 1, 2
      """
          .formatted(Filter.OF_LINES);

  private final JdbcClient jdbc;
  private final BilledNames names;

  SharesReport(JdbcClient jdbc, BilledNames names) {
    this.jdbc = jdbc;
    this.names = names;
  }

  @Override
  public ReportKind kind() {
    return ReportKind.SHARES;
  }

  @Override
  public Report of(OdsCode practice, Filter filter) {
    Map<String, String> practitioners = names.all(practice, Kind.PRACTITIONER);
    List<List<Cell>> rows =
        filter
            .on(jdbc.sql(SUMS), practice.value())
            .query(
                (row, n) ->
                    List.of(
                        Cell.text(Practitioners.name(practitioners, row.getString(1))),
                        Cell.text(row.getInt(2) + "%"),
                        Cell.pounds(row.getLong(3)),
                        Cell.pounds(row.getLong(4)),
                        Cell.pounds(row.getLong(5)),
                        Cell.pounds(row.getLong(6))))
            .list();
    return new Report(
        kind(),
        filter,
        List.of(
            Column.text("Practitioner"),
            Column.text("Share"),
            Column.number("Billed, without VAT"),
            Column.number("Share of that"),
            Column.number("Paid of it"),
            Column.number("Share owed")),
        rows,
        Totals.of(rows),
        List.of(),
        Drawn.NOTHING);
  }
}
