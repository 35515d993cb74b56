package io.caregateway.core.billing.report;

import io.caregateway.core.billing.ledger.Book;
import io.caregateway.core.billing.money.Method;
import io.caregateway.core.billing.report.Report.Column;
import io.caregateway.feed.OdsCode;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What came in and went back, by day, branch and till. */
final class BankingReport implements Source {

  private static final String IN = "case when m.to_book in (:tills) then m.pence else 0 end";
  private static final String OUT = "case when m.from_book in (:tills) then m.pence else 0 end";
  private static final String SUMS =
      """
      select m.day, coalesce(b.name, ''),
        case when m.to_book in (:tills) then m.to_book else m.from_book end, sum(%s), sum(%s)
      from core.movement m
        left join core.payment p on p.practice = m.practice and p.id = m.act
        left join core.branch b on b.practice = p.practice and b.id = p.branch
      where m.practice = :practice and m.day between :from and :to
        and (m.to_book in (:tills) or m.from_book in (:tills))
        and m.occasion in ('PAYMENT', 'REFUND')
      group by 1, 2, 3 order by 1, 2, 3
      """
          .formatted(IN, OUT);

  private final JdbcClient jdbc;
  private final OverTime time;

  BankingReport(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.time = new OverTime(jdbc);
  }

  @Override
  public ReportKind kind() {
    return ReportKind.BANKING;
  }

  @Override
  public Report of(OdsCode practice, Filter filter) {
    List<List<Cell>> rows =
        filter
            .on(jdbc.sql(SUMS), practice.value())
            .param("tills", tills(filter))
            .query(
                (row, n) ->
                    List.of(
                        new Cell.Day(row.getDate(1).toLocalDate()),
                        Cell.text(row.getString(2)),
                        Cell.text(Book.valueOf(row.getString(3)).words()),
                        Cell.pounds(row.getLong(4)),
                        Cell.pounds(row.getLong(5)),
                        Cell.pounds(row.getLong(4) - row.getLong(5))))
            .list();
    return new Report(
        kind(),
        filter,
        List.of(
            Column.text("Day"),
            Column.text("Branch"),
            Column.text("Till"),
            Column.number("Taken"),
            Column.number("Given back"),
            Column.number("To bank")),
        rows,
        Totals.of(rows),
        List.of(),
        drawn(practice, filter));
  }

  private static List<String> tills(Filter filter) {
    return filter.method() != null
        ? List.of(filter.method().book().name())
        : Arrays.stream(Method.values()).map(method -> method.book().name()).toList();
  }

  private Report.Drawn drawn(OdsCode practice, Filter filter) {
    String tills = "('" + String.join("', '", tills(filter)) + "')";
    return time.draw(
        practice,
        filter,
        "To bank",
        (IN + " - " + OUT).replace("(:tills)", tills),
        "m.occasion in ('PAYMENT', 'REFUND')");
  }
}
