package io.caregateway.routes.writeback;

import io.caregateway.feed.FeedJson;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.WriteBackAmended;
import io.caregateway.feed.WriteBackRequested;
import io.caregateway.feed.WriteBackRetried;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of requests. Every call belongs in a transaction of the practice. */
final class WriteBackTable {

  private final JdbcClient jdbc;
  private final FieldCipher cipher;

  WriteBackTable(JdbcClient jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /** Puts a parked entry back into its lane; anything but a parked one stays as it is. */
  void retry(WriteBackRetried retried, Instant now) {
    jdbc.sql(
            """
            update gateway.write_back
            set state = 'WAITING', reason = null, attempts = 0, due_at = ?, requested_at = ?,
              changed_at = ?
            where practice = ? and key = ? and state = 'PARKED' and not closed
            """)
        .param(Timestamp.from(now))
        .param(Timestamp.from(now))
        .param(Timestamp.from(now))
        .param(retried.practice().value())
        .param(retried.key())
        .update();
  }

  /**
   * Takes in hand the entries that are due and first in their patient's lane. An entry before them
   * that is waiting or parked keeps the rest of its lane back. Each lane's first is looked up by
   * itself: joined, lanes are compared with all others where the table was never analysed.
   *
   * @param amendedUntil how long those are held that were amended
   */
  List<Entry> take(
      OdsCode practice, int most, Instant now, Instant heldUntil, Instant amendedUntil) {
    return jdbc.sql(
            """
            update gateway.write_back w
            set holder = gen_random_uuid(), attempts = attempts + 1,
              held_until = case when amendment is null then cast(:until as timestamptz)
                else cast(:amendedUntil as timestamptz) end
            where practice = :practice and key in (
              select key from gateway.write_back first
              where practice = :practice and state = 'WAITING' and due_at <= :now
                and (held_until is null or held_until < :now)
                and seq = (
                  select lane.seq from gateway.write_back lane
                  where lane.practice = :practice and lane.patient = first.patient
                    and lane.state in ('WAITING', 'PARKED')
                  order by lane.seq limit 1)
              order by seq limit :most for update skip locked)
            returning key, request, amendment, record_id, sent, holder, attempts
            """)
        .param("until", Timestamp.from(heldUntil))
        .param("amendedUntil", Timestamp.from(amendedUntil))
        .param("practice", practice.value())
        .param("now", Timestamp.from(now))
        .param("most", most)
        .query((row, n) -> entry(practice, row))
        .list();
  }

  /** Whether any entry waits, be it for its time, for another of its patient, or for an answer. */
  boolean waits(OdsCode practice) {
    return jdbc.sql(
            "select exists (select from gateway.write_back where practice = ? and state = 'WAITING')")
        .param(practice.value())
        .query(Boolean.class)
        .single();
  }

  /** Lets go of entries that were taken in hand and not begun. */
  void release(OdsCode practice, List<Entry> entries) {
    jdbc.sql(
            """
            update gateway.write_back
            set holder = null, held_until = null, attempts = attempts - 1
            where practice = ? and key = any (?) and holder = any (?)
            """)
        .params(practice.value(), keys(entries), holders(entries))
        .update();
  }

  static UUID[] keys(List<Entry> entries) {
    return entries.stream().map(Entry::key).toArray(UUID[]::new);
  }

  static UUID[] holders(List<Entry> entries) {
    return entries.stream().map(Entry::holder).toArray(UUID[]::new);
  }

  /**
   * @param row with its key, request, amendment, record_id, sent, holder and attempts
   */
  Entry entry(OdsCode practice, ResultSet row) throws SQLException {
    UUID key = row.getObject("key", UUID.class);
    byte[] request = cipher.open(practice, binding(key), row.getBytes("request"));
    byte[] amendment = row.getBytes("amendment");
    return new Entry(
        FeedJson.read(request, WriteBackRequested.class),
        amendment == null
            ? null
            : FeedJson.read(
                cipher.open(practice, amendmentBinding(key), amendment), WriteBackAmended.class),
        row.getString("record_id"),
        row.getBoolean("sent"),
        row.getObject("holder", UUID.class),
        row.getInt("attempts"));
  }

  static Binding binding(UUID key) {
    return new Binding("gateway.write_back", key.toString(), 0);
  }

  static Binding amendmentBinding(UUID key) {
    return new Binding("gateway.write_back.amendment", key.toString(), 0);
  }
}
