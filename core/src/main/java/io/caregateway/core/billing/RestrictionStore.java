package io.caregateway.core.billing;

import io.caregateway.feed.ProcessingRestricted;
import io.caregateway.safeguards.rights.Holding;
import io.caregateway.safeguards.rights.Row;
import io.caregateway.safeguards.rights.Subject;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps whether the processing of a patient's data is restricted. Every call belongs in a
 * transaction of the practice.
 */
public final class RestrictionStore implements Holding {

  private final JdbcClient jdbc;

  public RestrictionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @return false when what is held is as new, or newer
   */
  public boolean apply(ProcessingRestricted told) {
    return jdbc.sql(
                """
                insert into core.restriction as r (practice, patient, version, restricted,
                  changed_at)
                values (?, ?, ?, ?, ?)
                on conflict (practice, patient) do update set version = excluded.version,
                  restricted = excluded.restricted, changed_at = excluded.changed_at
                where r.version < excluded.version
                """)
            .params(
                told.practice().value(),
                told.patient().value(),
                told.version(),
                told.restricted(),
                Timestamp.from(told.changedAt()))
            .update()
        == 1;
  }

  @Override
  public String table() {
    return "core.restriction";
  }

  @Override
  public List<Map<String, Object>> rows(Subject whose) {
    return jdbc.sql(
            "select patient, restricted, changed_at from core.restriction"
                + " where practice = ? and patient = any (?)")
        .params(whose.practice().value(), whose.uuids())
        .query(
            (row, n) ->
                new Row()
                    .columns(row, "patient", "restricted")
                    .with("changedAt", row.getTimestamp("changed_at"))
                    .fields())
        .list();
  }

  /** It says nothing of who they are. */
  @Override
  public void erase(Subject whose) {}
}
