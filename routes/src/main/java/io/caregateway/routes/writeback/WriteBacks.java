package io.caregateway.routes.writeback;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.WriteBackOutcome.State;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a practice's write-backs stand. */
public final class WriteBacks {

  private final PracticeTransactions transactions;
  private final JdbcClient jdbc;

  WriteBacks(PracticeTransactions transactions, JdbcClient jdbc) {
    this.transactions = transactions;
    this.jdbc = jdbc;
  }

  /** How many entries stand where; every state is told, also with none. */
  public Map<State, Long> counts(OdsCode practice) {
    Map<State, Long> counts = new EnumMap<>(State.class);
    for (State state : State.values()) {
      counts.put(state, 0L);
    }
    transactions
        .in(
            practice,
            () ->
                jdbc.sql(
                        """
                        select state, count(*) as entries from gateway.write_back
                        where practice = ? group by state
                        """)
                    .param(practice.value())
                    .query(
                        (row, n) ->
                            Map.entry(
                                State.valueOf(row.getString("state")), row.getLong("entries")))
                    .list())
        .forEach(count -> counts.put(count.getKey(), count.getValue()));
    return counts;
  }
}
