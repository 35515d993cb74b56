package io.caregateway.routes.patient;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.rows.Columns;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows as the parameters of one statement: the practice, then one array a column. */
record PatientColumns(PreparedStatement statement, List<PatientRow> rows) {

  void set(OdsCode practice) throws SQLException {
    statement.setString(1, practice.value());
    new Columns<>(statement, rows, 2)
        .next("uuid", row -> row.id().value())
        .next("bigint", PatientRow::version)
        .bytes(row -> row.source().bytes())
        .next("text", PatientRow::sourceVersion)
        .times(PatientRow::sourceUpdated)
        .next("text", row -> row.standing().state().name())
        .next("boolean", row -> row.standing().restricted())
        .next("uuid", row -> survivor(row.standing().replacedBy()))
        .next("boolean", row -> row.standing().collision())
        .next("boolean", row -> row.standing().gone())
        .bytes(PatientRow::fingerprint)
        .bytes(PatientRow::contentFingerprint)
        .bytes(PatientRow::demographics)
        .bytes(PatientRow::nhsNumberIndex)
        .next("text", row -> String.join(" ", row.familyIndex()))
        .bytes(PatientRow::birthDateIndex)
        .times(PatientRow::changedAt);
  }

  private static @Nullable Object survivor(@Nullable PatientId id) {
    return id == null ? null : id.value();
  }
}
