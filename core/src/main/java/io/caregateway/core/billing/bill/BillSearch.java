package io.caregateway.core.billing.bill;

import io.caregateway.core.billing.bill.FoundBill.Position;
import io.caregateway.feed.Money;
import io.caregateway.feed.OdsCode;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks for a practice's bills, page by page, for whoever shows them and records that. Every call
 * belongs in a transaction of the practice.
 */
public final class BillSearch {

  private static final String FOUND =
      """
       from (
        select b.*, moves.number as movements, moves.owed,
          coalesce(moves.last, b.created_at) as changed_at
        from core.bill b cross join lateral (
          select count(*) as number, max(m.at) as last,
            coalesce(sum(case 'RECEIVABLE' when m.to_book then m.pence
              when m.from_book then -m.pence end), 0) as owed
          from core.movement m where m.practice = b.practice and m.bill = b.id) moves
        where b.practice = ?) found
      where true
      """;

  private final JdbcClient jdbc;
  private final BillRows rows;

  BillSearch(JdbcClient jdbc, BillRows rows) {
    this.jdbc = jdbc;
    this.rows = rows;
  }

  public Optional<FoundBill> find(OdsCode practice, UUID bill) {
    return page(practice, BillQuery.ALL.id(bill), null, 1).stream().findFirst();
  }

  public long count(OdsCode practice, BillQuery query) {
    Conditions conditions = new Conditions(practice, query);
    return jdbc.sql("select count(*)" + FOUND + conditions.text)
        .params(conditions.values)
        .query(Long.class)
        .single();
  }

  /**
   * In the order of change.
   *
   * @param after where the page before ended; null for the first
   */
  public List<FoundBill> page(
      OdsCode practice, BillQuery query, @Nullable Position after, int most) {
    Conditions conditions = new Conditions(practice, query);
    if (after != null) {
      conditions.and("(changed_at, id) > (?, ?)", Timestamp.from(after.changedAt()), after.id());
    }
    return jdbc.sql("select *" + FOUND + conditions.text + " order by changed_at, id limit ?")
        .params(conditions.values)
        .param(most)
        .query(
            (row, n) ->
                new FoundBill(
                    rows.bill(practice, row),
                    new Money(row.getLong("owed")),
                    row.getLong("movements"),
                    row.getTimestamp("changed_at").toInstant()))
        .list();
  }

  private static final class Conditions {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    Conditions(OdsCode practice, BillQuery query) {
      values.add(practice.value());
      and(
          "state = any (?)",
          (Object) query.states().stream().map(Enum::name).toArray(String[]::new));
      if (query.id() != null) {
        and("id = ?", query.id());
      }
      if (query.accounts() != null) {
        and("payer = any (?)", (Object) query.accounts().toArray(UUID[]::new));
      }
      if (query.patients() != null) {
        and("patient = any (?)", (Object) query.patients().toArray(UUID[]::new));
      }
      if (query.settled() != null) {
        and(query.settled() ? "owed = 0" : "owed <> 0");
      }
      time("posted_at >= ?", query.postedFrom());
      time("posted_at < ?", query.postedBefore());
      time("changed_at >= ?", query.changedFrom());
      time("changed_at < ?", query.changedBefore());
    }

    private void time(String condition, @Nullable Instant at) {
      if (at != null) {
        and(condition, Timestamp.from(at));
      }
    }

    private void and(String condition, Object... with) {
      text.append(" and ").append(condition);
      values.addAll(List.of(with));
    }
  }
}
