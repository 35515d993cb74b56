package io.caregateway.core.billing.banking;

import io.caregateway.feed.Money;
import io.caregateway.feed.OdsCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What came into tills and went out, and in which banking it is. Every call belongs in a
 * transaction of the practice.
 */
final class TillMovements {

  /** What people paid and were given back, and what is in no banking that stands. */
  private static final String OPEN =
      """
      select occasion, act, number, case to_book when :till then pence else -pence end as pence
      from core.movement m
      where practice = :practice and day <= :day and :till in (to_book, from_book)
        and occasion not in ('BANKING', 'BANKING_REVERSED')
        and not exists (select from core.banked b where b.practice = m.practice and b.stands
          and b.occasion = m.occasion and b.act = m.act and b.number = m.number)
      """;

  private final JdbcClient jdbc;

  TillMovements(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One of them.
   *
   * @param amount negative for what went out
   */
  record Moved(String occasion, UUID act, int number, Money amount) {}

  /** What is in no banking yet, up to the end of a day. */
  List<Moved> open(OdsCode practice, Till till, LocalDate day) {
    return jdbc.sql(OPEN)
        .param("practice", practice.value())
        .param("till", till.book().name())
        .param("day", day)
        .query(TillMovements::moved)
        .list();
  }

  /** The database refuses a movement that is in another banking that stands. */
  void bank(OdsCode practice, UUID banking, List<Moved> all) {
    jdbc.sql(
            """
            insert into core.banked (practice, banking, occasion, act, number, stands)
            select :practice, :banking, m.occasion, m.act, m.number, true
            from unnest(cast(:occasions as text[]), cast(:acts as uuid[]), cast(:numbers as int[]))
              as m (occasion, act, number)
            """)
        .param("practice", practice.value())
        .param("banking", banking)
        .param("occasions", all.stream().map(Moved::occasion).toArray(String[]::new))
        .param("acts", all.stream().map(Moved::act).toArray(UUID[]::new))
        .param("numbers", all.stream().map(Moved::number).toArray(Integer[]::new))
        .update();
  }

  /** They wait for another banking. */
  void release(OdsCode practice, UUID banking) {
    jdbc.sql("update core.banked set stands = false where practice = ? and banking = ?")
        .params(practice.value(), banking)
        .update();
  }

  private static Moved moved(ResultSet row, int n) throws SQLException {
    return new Moved(
        row.getString("occasion"),
        row.getObject("act", UUID.class),
        row.getInt("number"),
        new Money(row.getLong("pence")));
  }
}
