package io.caregateway.core.billing.ledger;

import io.caregateway.safeguards.rights.Holding;
import io.caregateway.safeguards.rights.Row;
import io.caregateway.safeguards.rights.Subject;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was moved on a person's account, or for bills about them. */
public final class MovementHolding implements Holding {

  private final JdbcClient jdbc;

  public MovementHolding(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String table() {
    return "core.movement";
  }

  @Override
  public List<Map<String, Object>> rows(Subject whose) {
    return jdbc.sql(
            """
            select occasion, to_book, from_book, pence, bill, line, day from core.movement
            where practice = :practice and (payer = any (:ids) or bill in (
              select id from core.bill where practice = :practice and patient = any (:ids)))
            order by at, occasion, act, number
            """)
        .param("practice", whose.practice().value())
        .param("ids", whose.uuids())
        .query(
            (row, n) ->
                new Row()
                    .columns(row, "occasion", "to_book", "from_book", "pence", "bill", "line")
                    .with("day", row.getDate("day").toLocalDate())
                    .fields())
        .list();
  }

  /** Amounts stay, so that the books do; they say nothing of who it was. */
  @Override
  public void erase(Subject whose) {}
}
