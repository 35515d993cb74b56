package io.caregateway.core.billing.banking;

import io.caregateway.feed.Money;
import io.caregateway.feed.OdsCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What came into tills and went out, and in which banking it is. Every call belongs in a
 * transaction of the practice.
 */
final class TillMovements {

  /** What people paid and were given back, and what is in no banking that stands. */
  private static final String OPEN =
      """
      from core.movement m
        left join core.payment p on p.practice = m.practice and p.id = m.act
      where m.practice = :practice and m.day <= :day
        and (m.to_book in (:tills) or m.from_book in (:tills))
        and m.occasion not in ('BANKING', 'BANKING_REVERSED')
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

  /**
   * What is in no banking yet, up to the end of a day.
   *
   * @param branch whose till it is; null for what is of none that is known
   */
  List<Moved> open(OdsCode practice, Till till, @Nullable UUID branch, LocalDate day) {
    return jdbc.sql(
            """
            select m.occasion, m.act, m.number,
              case when m.to_book in (:tills) then m.pence else -m.pence end as pence
            """
                + OPEN
                + "and p.branch is not distinct from cast(:branch as uuid)")
        .param("practice", practice.value())
        .param("tills", List.of(till.book().name()))
        .param("day", day)
        .param("branch", branch)
        .query(TillMovements::moved)
        .list();
  }

  /** The branches in whose tills that is; null stands for none that is known. */
  List<@Nullable UUID> branches(OdsCode practice, LocalDate day) {
    return jdbc.sql("select distinct p.branch " + OPEN + "order by 1 nulls last")
        .param("practice", practice.value())
        .param("tills", Arrays.stream(Till.values()).map(till -> till.book().name()).toList())
        .param("day", day)
        .query((row, n) -> row.getObject(1, UUID.class))
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
