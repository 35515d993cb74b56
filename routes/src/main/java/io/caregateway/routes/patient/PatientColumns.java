package io.caregateway.routes.patient;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows as the parameters of one statement: the practice, then one array a column. */
record PatientColumns(PreparedStatement statement, List<PatientRow> rows) {

  void set(OdsCode practice) throws SQLException {
    statement.setString(1, practice.value());
    column(2, "uuid", row -> row.id().value());
    column(3, "bigint", PatientRow::version);
    bytes(4, row -> row.source().bytes());
    column(5, "text", PatientRow::sourceVersion);
    column(6, "timestamptz", row -> text(row.sourceUpdated()));
    column(7, "text", row -> row.standing().state().name());
    column(8, "boolean", row -> row.standing().restricted());
    column(9, "uuid", row -> survivor(row.standing().replacedBy()));
    column(10, "boolean", row -> row.standing().collision());
    column(11, "boolean", row -> row.standing().gone());
    bytes(12, PatientRow::fingerprint);
    bytes(13, PatientRow::contentFingerprint);
    bytes(14, PatientRow::demographics);
    bytes(15, PatientRow::nhsNumberIndex);
    column(16, "text", row -> String.join(" ", row.familyIndex()));
    bytes(17, PatientRow::birthDateIndex);
    column(18, "timestamptz", row -> text(row.changedAt()));
  }

  private void column(
      int place, String type, Function<PatientRow, ? extends @Nullable Object> value)
      throws SQLException {
    Object[] values = rows.stream().map(value).toArray();
    statement.setArray(place, statement.getConnection().createArrayOf(type, values));
  }

  private void bytes(int place, Function<PatientRow, byte @Nullable []> value) throws SQLException {
    byte[][] values = rows.stream().map(value).toArray(byte[][]::new);
    statement.setArray(place, statement.getConnection().createArrayOf("bytea", values));
  }

  private static @Nullable String text(@Nullable Instant at) {
    return at == null ? null : at.toString();
  }

  private static @Nullable Object survivor(@Nullable PatientId id) {
    return id == null ? null : id.value();
  }
}
