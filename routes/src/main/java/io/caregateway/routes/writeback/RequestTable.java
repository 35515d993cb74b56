package io.caregateway.routes.writeback;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.WriteBackRequested;
import io.caregateway.feed.rows.Columns;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.encryption.FieldCipher.Sealing;
import io.caregateway.safeguards.encryption.Opened;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Requests as they come into their table. Every call belongs in a transaction of the practice. */
final class RequestTable {

  private final JdbcTemplate jdbc;
  private final FieldCipher cipher;

  RequestTable(JdbcTemplate jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /**
   * Which of the patients were erased. Who is not will not be while this transaction lasts: an
   * erasure waits for it. Patients are not locked one by one, since two that lock several of them
   * in different orders would wait for each other.
   */
  Set<PatientId> erased(OdsCode practice, List<PatientId> patients) {
    lock(practice, "pg_advisory_xact_lock_shared");
    UUID[] ids = patients.stream().map(PatientId::value).toArray(UUID[]::new);
    return jdbc
        .query(
            """
            select id from gateway.patient
            where practice = ? and id = any (?) and erased_at is not null
            """,
            (row, n) -> new PatientId(row.getObject("id", UUID.class)),
            practice.value(),
            ids)
        .stream()
        .collect(toUnmodifiableSet());
  }

  /** Lets nothing come in for a patient of the practice until this transaction ends. */
  void keepOut(OdsCode practice) {
    lock(practice, "pg_advisory_xact_lock");
  }

  private void lock(OdsCode practice, String how) {
    jdbc.queryForList(
        "select " + how + "(hashtextextended('write-back ' || ?, 0))::text", practice.value());
  }

  /**
   * Stores requests under their keys, in their order; one that is there already stays as it is.
   *
   * @param requests to one practice, at least one
   */
  void insert(List<Opened<WriteBackRequested>> requests, Instant now) {
    Sealing under = cipher.sealing(requests.get(0).told().practice());
    jdbc.update(
        """
        insert into gateway.write_back
          (practice, key, patient, request, state, due_at, requested_at, changed_at)
        select practice, key, patient, request, 'WAITING', ?, requested_at, ?
        from unnest(?, ?, ?, ?, ?) with ordinality
          as u(practice, key, patient, request, requested_at, place)
        order by place
        on conflict (practice, key) do nothing
        """,
        statement -> {
          statement.setTimestamp(1, Timestamp.from(now));
          statement.setTimestamp(2, Timestamp.from(now));
          new Columns<>(statement, requests, 3)
              .text(asked -> asked.told().practice().value())
              .next("uuid", asked -> asked.told().key())
              .next("uuid", asked -> asked.told().patient().value())
              .bytes(asked -> under.seal(WriteBackTable.binding(asked.told().key()), asked.json()))
              .times(asked -> asked.told().requestedAt());
        });
  }
}
