package io.caregateway.core.billing.ledger;

import io.caregateway.core.billing.event.Happening;
import io.caregateway.feed.Money;
import io.caregateway.feed.OdsCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The books as they are kept. Every call belongs in a transaction of the practice. */
public final class Ledger {

  /** What each book gained, less what it gave. */
  private static final String SIDES =
      """
      (select practice, payer, bill, line, to_book as book, pence from core.movement
       union all
       select practice, payer, bill, line, from_book, -pence from core.movement) side
      """;

  private final JdbcClient jdbc;

  public Ledger(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Moves amounts, once and for all, in an act under way.
   *
   * @param act the bill, payment or note that is the reason
   * @param day on which it counts
   */
  public void move(
      OdsCode practice,
      Occasion occasion,
      UUID act,
      LocalDate day,
      Instant at,
      List<Movement> movements) {
    Happening.note(movements.stream().map(each -> each.told(occasion, act, day)).toList());
    int number = 0;
    for (Movement each : movements) {
      jdbc.sql(
              """
              insert into core.movement (practice, occasion, act, number, to_book, from_book, pence,
                payer, bill, line, income_code, day, at)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
              """)
          .param(practice.value())
          .param(occasion.name())
          .param(act)
          .param(++number)
          .param(each.to().name())
          .param(each.from().name())
          .param(each.amount().pence())
          .param(each.payer())
          .param(each.bill())
          .param(each.line())
          .param(each.incomeCode())
          .param(day)
          .param(Timestamp.from(at))
          .update();
    }
  }

  /** What was moved for one reason; empty when nothing was. */
  public List<Movement> of(OdsCode practice, Occasion occasion, UUID act) {
    return jdbc.sql(
            """
            select to_book, from_book, pence, payer, bill, line, income_code from core.movement
            where practice = ? and occasion = ? and act = ? order by number
            """)
        .params(practice.value(), occasion.name(), act)
        .query(Ledger::movement)
        .list();
  }

  /** What each bill of these payers still owes. */
  public Map<UUID, Money> owed(OdsCode practice, Collection<UUID> payers) {
    Map<UUID, Money> owed = new HashMap<>();
    jdbc.sql(
            "select bill, sum(pence) from "
                + SIDES
                + " where practice = :practice and payer in (:payers) and book = 'RECEIVABLE'"
                + " group by bill")
        .param("practice", practice.value())
        .param("payers", payers)
        .query(
            row -> {
              owed.put(row.getObject(1, UUID.class), new Money(row.getLong(2)));
            });
    return owed;
  }

  /** What a bill still owes; nothing for one that was never posted. */
  public Money owed(OdsCode practice, UUID bill) {
    return sum(practice, "bill = ? and book = 'RECEIVABLE'", bill);
  }

  /** What was given up of a bill, less what was paid of it after all. */
  public Money writtenOff(OdsCode practice, UUID bill) {
    return sum(practice, "bill = ? and book = 'WRITTEN_OFF'", bill);
  }

  /**
   * The money that is set against a bill; less than nothing where more was returned than was ever
   * set.
   */
  public Money paid(OdsCode practice, UUID bill) {
    return jdbc.sql(
            """
            select coalesce(sum(case when from_book = 'RECEIVABLE' then pence else -pence end), 0)
            from core.movement where practice = ? and bill = ?
              and (to_book, from_book) in (('CREDIT', 'RECEIVABLE'), ('RECEIVABLE', 'CREDIT'))
            """)
        .params(practice.value(), bill)
        .query((row, n) -> new Money(row.getLong(1)))
        .single();
  }

  /** What was taken back of a bill, with VAT. */
  public Money credited(OdsCode practice, UUID bill) {
    return jdbc.sql(
            """
            select coalesce(sum(pence), 0) from core.movement
            where practice = ? and bill = ? and from_book = 'RECEIVABLE'
              and occasion = 'CREDIT_NOTE'
            """)
        .params(practice.value(), bill)
        .query((row, n) -> new Money(row.getLong(1)))
        .single();
  }

  /** What was taken back of a line, of its income or its VAT. */
  public Money credited(OdsCode practice, UUID bill, int line, Book of) {
    return jdbc.sql(
            """
            select coalesce(sum(pence), 0) from core.movement
            where practice = ? and bill = ? and line = ? and to_book = ?
              and occasion = 'CREDIT_NOTE'
            """)
        .params(practice.value(), bill, line, of.name())
        .query((row, n) -> new Money(row.getLong(1)))
        .single();
  }

  /** What the practice holds of these payers' money that is set against no bill. */
  public Money credit(OdsCode practice, Collection<UUID> payers) {
    return jdbc.sql(
            "select coalesce(-sum(pence), 0) from "
                + SIDES
                + " where practice = :practice and payer in (:payers) and book = 'CREDIT'")
        .param("practice", practice.value())
        .param("payers", payers)
        .query((row, n) -> new Money(row.getLong(1)))
        .single();
  }

  /** What each book holds; together they make nothing. */
  public Map<Book, Money> balances(OdsCode practice) {
    Map<Book, Money> balances = new EnumMap<>(Book.class);
    for (Book book : Book.values()) {
      balances.put(book, new Money(0));
    }
    jdbc.sql("select book, sum(pence) from " + SIDES + " where practice = ? group by book")
        .param(practice.value())
        .query(
            row -> {
              balances.put(Book.valueOf(row.getString(1)), new Money(row.getLong(2)));
            });
    return balances;
  }

  private Money sum(OdsCode practice, String which, Object value) {
    return jdbc.sql(
            "select coalesce(sum(pence), 0) from " + SIDES + " where practice = ? and " + which)
        .params(practice.value(), value)
        .query((row, n) -> new Money(row.getLong(1)))
        .single();
  }

  private static Movement movement(ResultSet row, int number) throws SQLException {
    return new Movement(
        Book.valueOf(row.getString("to_book")),
        Book.valueOf(row.getString("from_book")),
        new Money(row.getLong("pence")),
        row.getObject("payer", UUID.class),
        row.getObject("bill", UUID.class),
        row.getInt("line"),
        row.getString("income_code"));
  }
}
