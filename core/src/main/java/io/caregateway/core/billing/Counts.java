package io.caregateway.core.billing;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.WriteBackOutcome.State;
import io.caregateway.feed.demographics.PatientState;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many there are of each state. Every count of a practice belongs in its transaction. */
public final class Counts {

  private final JdbcClient jdbc;

  public Counts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Notes that messages of this practice come in. */
  public void know(OdsCode practice) {
    jdbc.sql("insert into core.practice (practice) values (?) on conflict do nothing")
        .param(practice.value())
        .update();
  }

  /** The practices of which messages have come in; needs no transaction of a practice. */
  public List<OdsCode> practices() {
    return jdbc.sql("select practice from core.practice order by practice")
        .query((row, n) -> new OdsCode(row.getString(1)))
        .list();
  }

  public Map<PatientState, Long> accounts(OdsCode practice) {
    return count(PatientState.class, "core.account", practice, "erased_at is null");
  }

  public Map<State, Long> items(OdsCode practice) {
    return count(State.class, "core.billing_item", practice, "not closed");
  }

  /** Bills of files that wait to be tried or made. */
  public long bulkBills(OdsCode practice) {
    return jdbc.sql(
            """
            select count(*) from core.bulk_bill
            where practice = ? and state in ('NEW', 'WAITING')
            """)
        .param(practice.value())
        .query(Long.class)
        .single();
  }

  /** Every state is there, also those of which there are none. */
  private <E extends Enum<E>> Map<E, Long> count(
      Class<E> states, String table, OdsCode practice, String alive) {
    Map<E, Long> counts = new EnumMap<>(states);
    for (E state : states.getEnumConstants()) {
      counts.put(state, 0L);
    }
    jdbc.sql(
            "select state, count(*) from %s where practice = ? and %s group by state"
                .formatted(table, alive))
        .param(practice.value())
        .query(
            row -> {
              counts.put(Enum.valueOf(states, row.getString(1)), row.getLong(2));
            });
    return counts;
  }
}
