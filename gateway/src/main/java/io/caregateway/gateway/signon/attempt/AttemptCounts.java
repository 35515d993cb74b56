package io.caregateway.gateway.signon.attempt;

import io.caregateway.safeguards.encryption.BlindIndex;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code gateway.attempt}, in the transaction under way of the practice. */
@Component
final class AttemptCounts {

  private static final String PLACE = "gateway.attempt";

  private final PracticeTransactions transactions;
  private final JdbcClient jdbc;
  private final BlindIndex index;

  AttemptCounts(PracticeTransactions transactions, JdbcClient jdbc, BlindIndex index) {
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.index = index;
  }

  /** How many since then; older ones count no more. */
  int of(String whose, Instant since) {
    return jdbc.sql(
            "select refused from gateway.attempt where practice = ? and whose = ? and since >= ?")
        .params(practice(), index(whose), Timestamp.from(since))
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  /**
   * Counts one more. Of several at once, each is counted.
   *
   * @return how many there are now
   */
  int add(String whose, Instant since, Instant now) {
    jdbc.sql("delete from gateway.attempt where practice = ? and since < ?")
        .params(practice(), Timestamp.from(since))
        .update();
    return jdbc.sql(
            """
            insert into gateway.attempt as a (practice, whose, since, refused) values (?, ?, ?, 1)
            on conflict (practice, whose) do update set refused = a.refused + 1
            returning refused
            """)
        .params(practice(), index(whose), Timestamp.from(now))
        .query(Integer.class)
        .single();
  }

  void forget(String whose) {
    jdbc.sql("delete from gateway.attempt where practice = ? and whose = ?")
        .params(practice(), index(whose))
        .update();
  }

  private String practice() {
    return transactions.current().value();
  }

  private byte[] index(String whose) {
    return index.of(transactions.current(), PLACE, whose);
  }
}
