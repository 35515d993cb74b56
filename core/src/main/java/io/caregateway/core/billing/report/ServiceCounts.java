package io.caregateway.core.billing.report;

import io.caregateway.core.billing.report.Report.Fact;
import io.caregateway.feed.OdsCode;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many services were billed and told, in numbers that name nobody. */
final class ServiceCounts {

  private static final String COUNTS =
      """
      select count(*) as billed,
        count(*) filter (where l.billed_key is not null) as to_tell,
        count(b.key) filter (where b.state = 'WRITTEN') as written,
        count(b.key) filter (where b.state = 'WAITING')
          + count(s.key) filter (where s.state = 'WAITING') as waiting,
        count(b.key) filter (where b.state = 'PARKED')
          + count(s.key) filter (where s.state = 'PARKED') as parked,
        count(*) filter (where l.billed_key is not null and b.key is null) as missing,
        count(s.key) as paid_told
      from core.billed_line l
        left join core.billing_item b on b.practice = l.practice and b.key = l.billed_key
        left join core.billing_item s on s.practice = l.practice and s.key = l.paid_key
      where l.practice = :practice and l.day between :from and :to
        and (:incomeCode = '' or l.income_code = :incomeCode) %s
      """
          .formatted(Filter.OF_LINES);

  private final JdbcClient jdbc;

  ServiceCounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Fact> of(OdsCode practice, Filter filter, int drafts) {
    return filter
        .on(jdbc.sql(COUNTS), practice.value())
        .query(
            (row, n) ->
                List.of(
                    fact("Services billed", row.getLong("billed")),
                    fact("Services on drafts, not billed yet", drafts),
                    fact("Entries of bills to be in the record", row.getLong("to_tell")),
                    fact("Entries of bills written", row.getLong("written")),
                    fact("Entries of bills never asked for", row.getLong("missing")),
                    fact("Entries of payments asked for", row.getLong("paid_told")),
                    fact("Entries waiting to be written", row.getLong("waiting")),
                    fact("Entries that need a person", row.getLong("parked"))))
        .single();
  }

  private static Fact fact(String name, long number) {
    return new Fact(name, new Cell.Count(number));
  }
}
