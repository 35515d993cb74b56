package io.caregateway.gateway.privacy.archive;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.gateway.privacy.archive.Archive.State;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.rights.Holding;
import io.caregateway.safeguards.rights.Row;
import io.caregateway.safeguards.rights.Subject;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Archives as they are kept; none outlives an erasure. Every call belongs in a transaction of the
 * practice.
 */
@Component
final class ArchiveTable implements Holding {

  /** Whoever was to make one that was asked for so long ago has died. */
  static final Duration LONGEST = Duration.ofHours(1);

  private final JdbcClient jdbc;
  private final FieldCipher cipher;

  ArchiveTable(JdbcClient jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /** Takes away what has run out, and gives up what nobody is at any more. */
  void expire(OdsCode practice, Instant now) {
    jdbc.sql(
            """
            update gateway.archive set state = 'FAILED'
            where practice = ? and state = 'MAKING' and asked_at <= ?
            """)
        .params(practice.value(), Timestamp.from(now.minus(LONGEST)))
        .update();
    jdbc.sql("delete from gateway.archive where practice = ? and expires_at <= ?")
        .params(practice.value(), Timestamp.from(now))
        .update();
  }

  @Override
  public String table() {
    return "gateway.archive";
  }

  @Override
  public List<Map<String, Object>> rows(Subject whose) {
    return jdbc.sql(
            """
            select state, asked_at from gateway.archive
            where practice = ? and patient = any (?) order by asked_at
            """)
        .params(whose.practice().value(), whose.uuids())
        .query(
            (row, n) ->
                new Row()
                    .columns(row, "state")
                    .with("askedAt", row.getTimestamp("asked_at"))
                    .fields())
        .list();
  }

  @Override
  public void erase(Subject whose) {
    jdbc.sql("delete from gateway.archive where practice = ? and patient = any (?)")
        .params(whose.practice().value(), whose.uuids())
        .update();
  }

  long waiting(OdsCode practice) {
    return jdbc.sql(
            "select count(*) from gateway.archive where practice = ? and state in ('MAKING', 'READY')")
        .param(practice.value())
        .query(Long.class)
        .single();
  }

  void add(OdsCode practice, Archive archive, Instant now) {
    jdbc.sql(
            """
            insert into gateway.archive (practice, id, patient, state, done, total, asked_at,
              expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            practice.value(),
            archive.id(),
            archive.patient().value(),
            archive.state().name(),
            archive.done(),
            archive.total(),
            Timestamp.from(now),
            Timestamp.from(archive.expiresAt()))
        .update();
  }

  Optional<Archive> find(OdsCode practice, UUID id, Instant now) {
    return jdbc.sql(
            """
            select id, patient, state, done, total, expires_at from gateway.archive
            where practice = ? and id = ? and expires_at > ?
            """)
        .params(practice.value(), id, Timestamp.from(now))
        .query(
            (row, n) ->
                new Archive(
                    row.getObject("id", UUID.class),
                    new PatientId(row.getObject("patient", UUID.class)),
                    State.valueOf(row.getString("state")),
                    row.getInt("done"),
                    row.getInt("total"),
                    row.getTimestamp("expires_at").toInstant()))
        .optional();
  }

  void progress(OdsCode practice, UUID id, int done) {
    jdbc.sql("update gateway.archive set done = ? where practice = ? and id = ?")
        .params(done, practice.value(), id)
        .update();
  }

  void ready(OdsCode practice, UUID id, byte[] file) {
    jdbc.sql(
            """
            update gateway.archive set state = 'READY', done = total, content = ?
            where practice = ? and id = ? and state = 'MAKING'
            """)
        .params(cipher.seal(practice, binding(id), file), practice.value(), id)
        .update();
  }

  void failed(OdsCode practice, UUID id) {
    jdbc.sql("update gateway.archive set state = 'FAILED' where practice = ? and id = ?")
        .params(practice.value(), id)
        .update();
  }

  /**
   * The file, which is gone from then on; empty when there is none. Of two at once, one gets it.
   */
  Optional<byte[]> take(OdsCode practice, UUID id, Instant now) {
    Optional<byte[]> sealed =
        jdbc.sql(
                """
                select content from gateway.archive
                where practice = ? and id = ? and state = 'READY' and expires_at > ? for update
                """)
            .params(practice.value(), id, Timestamp.from(now))
            .query(byte[].class)
            .optional();
    if (sealed.isPresent()) {
      jdbc.sql(
              """
              update gateway.archive set state = 'TAKEN', content = null
              where practice = ? and id = ?
              """)
          .params(practice.value(), id)
          .update();
    }
    return sealed.map(bytes -> cipher.open(practice, binding(id), bytes));
  }

  private static Binding binding(UUID archive) {
    return new Binding("gateway.archive", archive.toString(), 0);
  }
}
