package io.caregateway.routes.patient;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.demographics.PatientState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** The table {@code gateway.patient}, a page at a time, in the practice's transaction under way. */
final class PatientTable {

  static final String HELD_COLUMNS =
      "id, version, state, restricted, replaced_by, collision, gone, fingerprint,"
          + " content_fingerprint, source_updated, changed_at, source_index";

  private final JdbcTemplate jdbc;

  PatientTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Those of the records that are kept, by their source index. */
  Map<SourceKey, HeldPatient> held(OdsCode practice, Collection<SourceKey> sources) {
    Map<SourceKey, HeldPatient> found = new HashMap<>();
    lookUp(
        practice,
        sources,
        HELD_COLUMNS,
        row -> {
          found.put(SourceKey.of(row.getBytes("source_index")), held(row));
        });
    return found;
  }

  /** The fingerprints of those that are kept and have one. */
  Map<SourceKey, byte[]> fingerprints(OdsCode practice, Collection<SourceKey> sources) {
    Map<SourceKey, byte[]> found = new HashMap<>();
    lookUp(
        practice,
        sources,
        "source_index, fingerprint",
        row -> {
          byte[] fingerprint = row.getBytes("fingerprint");
          if (fingerprint != null) {
            found.put(SourceKey.of(row.getBytes("source_index")), fingerprint);
          }
        });
    return found;
  }

  /** One statement for a whole page, whose plan stays a look-up for each record. */
  private void lookUp(
      OdsCode practice, Collection<SourceKey> sources, String columns, RowCallbackHandler row) {
    byte[][] wanted = sources.stream().map(SourceKey::bytes).toArray(byte[][]::new);
    jdbc.query(
        """
        select p.* from unnest(?) as wanted(source_index)
        cross join lateral (
          select %s from gateway.patient
          where practice = ? and source_index = wanted.source_index
          offset 0) p
        """
            .formatted(columns),
        statement -> {
          statement.setArray(1, statement.getConnection().createArrayOf("bytea", wanted));
          statement.setString(2, practice.value());
        },
        row);
  }

  Optional<HeldPatient> find(OdsCode practice, PatientId id) {
    return jdbc
        .query(
            "select " + HELD_COLUMNS + " from gateway.patient where practice = ? and id = ?",
            (row, n) -> held(row),
            practice.value(),
            id.value())
        .stream()
        .findFirst();
  }

  /** Under which id at the clinical system a patient is kept. */
  SourceKey source(OdsCode practice, PatientId id) {
    return SourceKey.of(
        Objects.requireNonNull(
            jdbc.queryForObject(
                "select source_index from gateway.patient where practice = ? and id = ?",
                byte[].class,
                practice.value(),
                id.value())));
  }

  /** Marks the patients as listed, and tells whose content need not be read again. */
  List<SourceKey> markSeen(OdsCode practice, UUID run, Collection<SourceKey> sources) {
    byte[][] listed = sources.stream().map(SourceKey::bytes).toArray(byte[][]::new);
    return jdbc.query(
        """
        with seen as (
          update gateway.patient set seen_in_run = ?
          where practice = ? and source_index = any (?)
          returning source_index, fingerprint)
        select source_index from seen where fingerprint is not null
        """,
        statement -> {
          statement.setObject(1, run);
          statement.setString(2, practice.value());
          statement.setArray(3, statement.getConnection().createArrayOf("bytea", listed));
        },
        (row, n) -> SourceKey.of(row.getBytes("source_index")));
  }

  /** Another id at the clinical system; its content is yet to be read. */
  void rekey(OdsCode practice, PatientId id, SourceKey source) {
    jdbc.update(
        """
        update gateway.patient set source_index = ?, fingerprint = null, source_updated = null
        where practice = ? and id = ?
        """,
        source.bytes(),
        practice.value(),
        id.value());
  }

  /** Writes rows of different patients in one statement. */
  void put(OdsCode practice, List<PatientRow.Sealed> rows) {
    if (rows.isEmpty()) {
      return;
    }
    jdbc.update(
        """
        insert into gateway.patient as p (practice, id, version, source_index, source_version,
          source_updated, state, restricted, replaced_by, collision, gone, fingerprint,
          content_fingerprint, demographics, nhs_number_index, family_index, birth_date_index,
          beginnings, changed_at)
        select ?, u.id, u.version, u.source_index, u.source_version, u.source_updated, u.state,
          u.restricted, u.replaced_by, u.collision, u.gone, u.fingerprint, u.content_fingerprint,
          u.demographics, u.nhs_number_index, string_to_array(u.families, ' '), u.birth_date_index,
          string_to_array(u.beginnings, ' ')::bigint[], u.changed_at
        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          as u(id, version, source_index, source_version, source_updated, state, restricted,
            replaced_by, collision, gone, fingerprint, content_fingerprint, demographics,
            nhs_number_index, families, birth_date_index, beginnings, changed_at)
        on conflict (practice, id) do update set version = excluded.version,
          source_index = excluded.source_index, source_version = excluded.source_version,
          source_updated = excluded.source_updated, state = excluded.state,
          restricted = excluded.restricted, replaced_by = excluded.replaced_by,
          collision = excluded.collision, gone = excluded.gone,
          fingerprint = excluded.fingerprint, content_fingerprint = excluded.content_fingerprint,
          demographics = excluded.demographics, nhs_number_index = excluded.nhs_number_index,
          family_index = excluded.family_index, birth_date_index = excluded.birth_date_index,
          beginnings = excluded.beginnings, changed_at = excluded.changed_at
        """,
        statement -> new PatientColumns(statement, rows).set(practice));
  }

  private static HeldPatient held(ResultSet row) throws SQLException {
    UUID replacedBy = row.getObject("replaced_by", UUID.class);
    Timestamp updated = row.getTimestamp("source_updated");
    return new HeldPatient(
        new PatientId(row.getObject("id", UUID.class)),
        row.getLong("version"),
        new Standing(
            PatientState.valueOf(row.getString("state")),
            row.getBoolean("restricted"),
            replacedBy == null ? null : new PatientId(replacedBy),
            row.getBoolean("collision"),
            row.getBoolean("gone")),
        row.getBytes("fingerprint"),
        row.getBytes("content_fingerprint"),
        updated == null ? null : updated.toInstant(),
        row.getTimestamp("changed_at").toInstant());
  }
}
