package io.caregateway.routes.patient;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.demographics.PatientState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;

/** Rows of patients, opened. */
record KeptRows(PatientRows rows) {

  /** What a query selects whose rows are to be read here. */
  static final String SELECT =
      "select id, version, state, restricted, replaced_by, collision, demographics, changed_at,"
          + " erased_at is not null as erased from gateway.patient";

  RowMapper<KeptPatient> of(OdsCode practice) {
    return (row, n) -> kept(practice, row);
  }

  private KeptPatient kept(OdsCode practice, ResultSet row) throws SQLException {
    PatientId id = new PatientId(row.getObject("id", UUID.class));
    long version = row.getLong("version");
    UUID replacedBy = row.getObject("replaced_by", UUID.class);
    return new KeptPatient(
        id,
        version,
        PatientState.valueOf(row.getString("state")),
        row.getBoolean("restricted"),
        replacedBy == null ? null : new PatientId(replacedBy),
        row.getBoolean("collision"),
        rows.open(practice, id, version, row.getBytes("demographics")),
        row.getTimestamp("changed_at").toInstant(),
        row.getBoolean("erased"));
  }
}
