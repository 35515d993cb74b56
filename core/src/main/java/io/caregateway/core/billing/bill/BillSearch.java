package io.caregateway.core.billing.bill;

import io.caregateway.core.billing.bill.FoundBill.Position;
import io.caregateway.feed.Money;
import io.caregateway.feed.OdsCode;
import java.sql.ResultSet;
import java.sql.SQLException;
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

  /** Each line of a posted bill that is about a patient, beside its bill. */
  private static final String LINES =
      FOUND.replace(
          ") found",
          """
          ) found join core.billed_line line
            on line.practice = found.practice and line.bill = found.id and found.patient is not null
          """);

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
        .query((row, n) -> found(practice, row))
        .list();
  }

  /**
   * @param line the only line that is wanted; 0 for all
   */
  public long countLines(OdsCode practice, BillQuery query, int line) {
    Conditions conditions = new Conditions(practice, query).ofLine(line);
    return jdbc.sql("select count(*)" + LINES + conditions.text)
        .params(conditions.values)
        .query(Long.class)
        .single();
  }

  /**
   * Lines of posted bills that are about a patient, in the order in which their bills changed.
   *
   * @param line the only line that is wanted; 0 for all
   * @param after where the page before ended; null for the first
   */
  public List<FoundLine> lines(
      OdsCode practice, BillQuery query, int line, FoundLine.@Nullable Place after, int most) {
    Conditions conditions = new Conditions(practice, query).ofLine(line);
    if (after != null) {
      conditions.and(
          "(changed_at, id, line.line) > (?, ?, ?)",
          Timestamp.from(after.bill().changedAt()),
          after.bill().id(),
          after.line());
    }
    return jdbc.sql(
            "select found.*, line.line as number_of_line"
                + LINES
                + conditions.text
                + " order by changed_at, id, line.line limit ?")
        .params(conditions.values)
        .param(most)
        .query((row, n) -> line(found(practice, row), row.getInt("number_of_line")))
        .list();
  }

  private FoundBill found(OdsCode practice, ResultSet row) throws SQLException {
    return new FoundBill(
        rows.bill(practice, row),
        new Money(row.getLong("owed")),
        row.getLong("movements"),
        row.getTimestamp("changed_at").toInstant());
  }

  private static FoundLine line(FoundBill bill, int number) {
    return new FoundLine(
        bill,
        bill.bill().lines().stream()
            .filter(line -> line.number() == number)
            .findFirst()
            .orElseThrow());
  }

  private static final class Conditions {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    Conditions(OdsCode practice, BillQuery query) {
      values.add(practice.value());
      and(
          "found.state = any (?)",
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

    private Conditions ofLine(int line) {
      if (line != 0) {
        and("line.line = ?", line);
      }
      return this;
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
