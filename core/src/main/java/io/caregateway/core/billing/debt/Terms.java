package io.caregateway.core.billing.debt;

import io.caregateway.feed.OdsCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When a practice's bills are due. Every call belongs in a transaction of the practice. */
final class Terms {

  private final JdbcClient jdbc;

  Terms(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  DebtTerms of(OdsCode practice) {
    return jdbc.sql("select days, steps from core.debt_terms where practice = ?")
        .param(practice.value())
        .query(Terms::terms)
        .optional()
        .orElse(DebtTerms.USUAL);
  }

  void put(OdsCode practice, DebtTerms terms) {
    jdbc.sql(
            """
            insert into core.debt_terms (practice, days, steps) values (?, ?, ?)
            on conflict (practice) do update set days = excluded.days, steps = excluded.steps
            """)
        .params(practice.value(), terms.days(), terms.steps().toArray(Integer[]::new))
        .update();
  }

  private static DebtTerms terms(ResultSet row, int number) throws SQLException {
    Integer[] steps = (Integer[]) row.getArray("steps").getArray();
    return new DebtTerms(row.getInt("days"), List.of(steps));
  }
}
