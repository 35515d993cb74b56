package io.caregateway.core.billing.report;

import io.caregateway.feed.OdsCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Billed lines in the order of their days, some at a time. */
final class ServiceLines {

  static final int AT_ONCE = 500;

  private static final UUID BEFORE_ALL = new UUID(0, 0);
  private static final String LINES =
      """
      select l.day, l.bill, l.line, l.practitioner, l.billed_key, l.paid_key,
        part.kept, whole.owed, whole.paid, whole.gone, b.state as billed_state, s.state as settled_state
      from core.billed_line l
        cross join lateral (
          select coalesce(sum(case when m.from_book in ('INCOME', 'VAT') then m.pence
            when m.to_book in ('INCOME', 'VAT') then -m.pence else 0 end), 0) as kept
          from core.movement m
          where m.practice = l.practice and m.bill = l.bill and m.line = l.line) part
        cross join lateral (
          select coalesce(sum(case when m.to_book = 'RECEIVABLE' then m.pence
              when m.from_book = 'RECEIVABLE' then -m.pence else 0 end), 0) as owed,
            coalesce(sum(case when m.to_book = 'CREDIT' and m.from_book = 'RECEIVABLE'
              then m.pence when m.to_book = 'RECEIVABLE' and m.from_book = 'CREDIT'
              then -m.pence else 0 end), 0) as paid,
            coalesce(sum(case when m.to_book = 'WRITTEN_OFF' then m.pence
              when m.from_book = 'WRITTEN_OFF' then -m.pence else 0 end), 0) as gone
          from core.movement m where m.practice = l.practice and m.bill = l.bill) whole
        left join core.billing_item b on b.practice = l.practice and b.key = l.billed_key
        left join core.billing_item s on s.practice = l.practice and s.key = l.paid_key
      where l.practice = :practice and l.day between :from and :to
        and (:incomeCode = '' or l.income_code = :incomeCode) %s
        and (l.day, l.bill, l.line) > (:day, :bill, :line)
      order by l.day, l.bill, l.line limit %d
      """
          .formatted(Filter.OF_LINES, AT_ONCE);

  private final JdbcClient jdbc;

  ServiceLines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param last the one before; null for the first ones
   */
  List<ServiceLine> after(OdsCode practice, Filter filter, @Nullable ServiceLine last) {
    return filter
        .on(jdbc.sql(LINES), practice.value())
        .param("day", last == null ? filter.from().minusDays(1) : last.day())
        .param("bill", last == null ? BEFORE_ALL : last.bill())
        .param("line", last == null ? 0 : last.line())
        .query(ServiceLine::of)
        .list();
  }
}
