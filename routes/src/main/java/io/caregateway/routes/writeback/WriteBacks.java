package io.caregateway.routes.writeback;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.WriteBackOutcome.State;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a practice's write-backs stand. */
public final class WriteBacks {

  private final PracticeTransactions transactions;
  private final JdbcClient jdbc;
  private final RequestTable requests;

  WriteBacks(PracticeTransactions transactions, JdbcClient jdbc, RequestTable requests) {
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.requests = requests;
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
                        where practice = ? and not closed group by state
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

  /**
   * What of patients' entries is not written.
   *
   * @param waiting on their way
   * @param parked not written, and nobody has given them up
   */
  public record Unsettled(long waiting, long parked) {}

  /**
   * Keeps requests and amendments of the practice from coming in until the transaction under way
   * ends: those that come then find who was erased in it.
   */
  public void keepOut(OdsCode practice) {
    requests.keepOut(practice);
  }

  public Unsettled unsettled(OdsCode practice, Collection<PatientId> patients) {
    UUID[] ids = patients.stream().map(PatientId::value).toArray(UUID[]::new);
    return transactions.in(
        practice,
        () ->
            jdbc.sql(
                    """
                    select count(*) filter (where state = 'WAITING'),
                      count(*) filter (where state = 'PARKED')
                    from gateway.write_back
                    where practice = ? and patient = any (?) and not closed
                    """)
                .params(practice.value(), ids)
                .query((row, n) -> new Unsettled(row.getLong(1), row.getLong(2)))
                .single());
  }
}
