package io.caregateway.routes.sync;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caregateway.feed.OdsCode;
import io.caregateway.routes.patient.PatientIndexes;
import io.caregateway.routes.patient.SourceKey;
import io.caregateway.routes.patient.Tombstones;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.BlindIndex;
import io.caregateway.safeguards.encryption.FieldCipher;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Puts into quarantine what could not be understood, and settles what a later answer made good; in
 * the practice's transaction under way. Retention deletes what was settled.
 */
final class QuarantineTable {

  private final JdbcTemplate jdbc;
  private final FieldCipher cipher;
  private final BlindIndex index;
  private final PatientIndexes patients;
  private final Tombstones tombstones;
  private final Clock clock;

  QuarantineTable(
      JdbcTemplate jdbc,
      FieldCipher cipher,
      BlindIndex index,
      PatientIndexes patients,
      Tombstones tombstones,
      Clock clock) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.index = index;
    this.patients = patients;
    this.tombstones = tombstones;
    this.clock = clock;
  }

  /**
   * The same bytes of a record are kept once, and for each record its last unreadable bytes alone.
   * Of somebody who was erased none are kept.
   */
  void put(OdsCode practice, Unreadable unreadable) {
    String sourceId = unreadable.sourceId();
    SourceKey source = sourceId == null ? null : patients.source(practice, sourceId);
    if (source != null && tombstones.covers(practice, source)) {
      return;
    }
    byte[] fingerprint =
        index.fingerprint(practice, "gateway.quarantine." + sourceId, unreadable.bytes());
    Timestamp now = Timestamp.from(clock.instant());
    if (source != null) {
      resolve(practice, source, fingerprint, now);
    }
    jdbc.update(
        """
        insert into gateway.quarantine as q (practice, id, kind, reason, sentence, fingerprint,
          source_index, source_id, raw, first_seen, last_seen, times)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
        on conflict (practice, kind, fingerprint) do update set reason = excluded.reason,
          sentence = excluded.sentence, raw = excluded.raw, last_seen = excluded.last_seen,
          times = q.times + 1, resolved_at = null
        """,
        practice.value(),
        UUID.randomUUID(),
        unreadable.kind().name(),
        unreadable.reason(),
        unreadable.sentence(),
        fingerprint,
        source == null ? null : source.bytes(),
        sourceId == null
            ? null
            : cipher.seal(practice, binding("source_id", fingerprint), sourceId.getBytes(UTF_8)),
        cipher.seal(practice, binding("raw", fingerprint), unreadable.bytes()),
        now,
        now);
  }

  /**
   * Good answers came for these records, and what they say is kept. Of one that is restricted now
   * no earlier bytes may stay: where they live may stand in them.
   */
  void resolve(OdsCode practice, Collection<SourceKey> sources) {
    if (holdsNothing(practice)) {
      return;
    }
    byte[][] good = sources.stream().map(SourceKey::bytes).toArray(byte[][]::new);
    jdbc.update(
        """
        update gateway.quarantine set resolved_at = ?
        where practice = ? and resolved_at is null and source_index = any (?)
        """,
        statement -> {
          statement.setTimestamp(1, Timestamp.from(clock.instant()));
          statement.setString(2, practice.value());
          statement.setArray(3, statement.getConnection().createArrayOf("bytea", good));
        });
    jdbc.update(
        """
        update gateway.quarantine q set raw = null
        where practice = ? and raw is not null and source_index = any (?) and exists (
          select from gateway.patient p where p.practice = q.practice
            and p.source_index = q.source_index and p.restricted)
        """,
        statement -> {
          statement.setString(1, practice.value());
          statement.setArray(2, statement.getConnection().createArrayOf("bytea", good));
        });
  }

  /** Every page of a run could be read. */
  void resolvePages(OdsCode practice) {
    jdbc.update(
        """
        update gateway.quarantine set resolved_at = ?
        where practice = ? and resolved_at is null and kind = 'PAGE'
        """,
        Timestamp.from(clock.instant()),
        practice.value());
  }

  static Binding binding(String column, byte[] fingerprint) {
    return new Binding("gateway.quarantine." + column, HexFormat.of().formatHex(fingerprint), 0);
  }

  /** One question in place of two searches for a whole page: most practices have nothing there. */
  private boolean holdsNothing(OdsCode practice) {
    return Boolean.FALSE.equals(
        jdbc.queryForObject(
            """
            select exists (
              select from gateway.quarantine
              where practice = ? and (resolved_at is null or raw is not null))
            """,
            Boolean.class,
            practice.value()));
  }

  private void resolve(OdsCode practice, SourceKey source, byte[] butFor, Timestamp now) {
    jdbc.update(
        """
        update gateway.quarantine set resolved_at = ?
        where practice = ? and resolved_at is null and source_index = ? and fingerprint <> ?
        """,
        now,
        practice.value(),
        source.bytes(),
        butFor);
  }
}
