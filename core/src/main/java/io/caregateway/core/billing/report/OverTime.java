package io.caregateway.core.billing.report;

import io.caregateway.core.billing.report.Report.Drawn;
import io.caregateway.core.billing.report.Report.Point;
import io.caregateway.feed.Money;
import io.caregateway.feed.OdsCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Sums by day or month, with nothing left out where nothing happened. */
final class OverTime {

  private final JdbcClient jdbc;

  OverTime(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param amount in SQL, of a movement {@code m} and its line {@code l}
   * @param which movements, in SQL
   */
  Drawn draw(OdsCode practice, Filter filter, String of, String amount, String which) {
    String unit = filter.unit();
    Map<LocalDate, Long> sums = new HashMap<>();
    StatementSpec asked =
        jdbc.sql(
            "select date_trunc('"
                + unit
                + "', m.day::timestamp)::date, sum("
                + amount
                + ") from core.movement m left join core.billed_line l"
                + " on l.practice = m.practice and l.bill = m.bill and l.line = m.line"
                + " where m.practice = :practice and m.day between :from and :to and "
                + which
                + " group by 1");
    filter
        .on(asked, practice.value())
        .query(
            row -> {
              sums.put(row.getObject(1, LocalDate.class), row.getLong(2));
            });
    boolean monthly = unit.equals("month");
    LocalDate first = monthly ? filter.from().withDayOfMonth(1) : filter.from();
    List<Point> points = new ArrayList<>();
    for (LocalDate at = first;
        !at.isAfter(filter.to());
        at = monthly ? at.plusMonths(1) : at.plusDays(1)) {
      points.add(new Point(at, new Money(sums.getOrDefault(at, 0L))));
    }
    return new Drawn(of, monthly, points);
  }
}
