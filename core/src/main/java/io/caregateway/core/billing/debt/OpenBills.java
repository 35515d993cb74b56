package io.caregateway.core.billing.debt;

import io.caregateway.feed.Money;
import io.caregateway.feed.OdsCode;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was owed, from the books alone. Every call belongs in a transaction of the practice. */
final class OpenBills {

  /** An allocation names the account that counts since a merge, so the payer is the posting's. */
  private static final String OPEN =
      """
      select o.*, coalesce(b.number, 0) as number from (
        select bill, (array_agg(payer) filter (where occasion = 'BILL'))[1] as payer,
          sum(pence) as owed, min(day) filter (where occasion = 'BILL') as posted
        from (
          select bill, payer, occasion, day, pence from core.movement
          where practice = :practice and to_book = 'RECEIVABLE' and day <= :day
            and (cast(:bill as uuid) is null or bill = :bill)
          union all
          select bill, payer, occasion, day, -pence from core.movement
          where practice = :practice and from_book = 'RECEIVABLE' and day <= :day
            and (cast(:bill as uuid) is null or bill = :bill)) side
        group by bill having sum(pence) <> 0) o
      left join core.bill b on b.practice = :practice and b.id = o.bill
      order by posted, o.bill
      """;

  private final JdbcClient jdbc;

  OpenBills(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The bills on which something was owed at the end of a day, the oldest first.
   *
   * @param terms days from posting within which bills are to be paid
   */
  List<OpenBill> at(OdsCode practice, LocalDate day, int terms) {
    return at(practice, null, day, terms);
  }

  /** One bill, where something was owed on it at the end of the day. */
  List<OpenBill> of(OdsCode practice, UUID bill, LocalDate day, int terms) {
    return at(practice, bill, day, terms);
  }

  private List<OpenBill> at(OdsCode practice, @Nullable UUID bill, LocalDate day, int terms) {
    return jdbc.sql(OPEN)
        .param("practice", practice.value())
        .param("day", day)
        .param("bill", bill, Types.OTHER)
        .query(
            (row, n) ->
                new OpenBill(
                    row.getObject("bill", UUID.class),
                    row.getLong("number"),
                    row.getObject("payer", UUID.class),
                    new Money(row.getLong("owed")),
                    row.getObject("posted", LocalDate.class).plusDays(terms)))
        .list();
  }
}
