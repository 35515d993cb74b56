package io.caregateway.routes.writeback;

import io.caregateway.feed.FeedJson;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.WriteBackAmended;
import io.caregateway.feed.WriteBackOutcome.State;
import io.caregateway.safeguards.encryption.FieldCipher;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an amendment changes in the table of requests; each call in a practice's transaction. */
final class AmendmentTable {

  private final JdbcClient jdbc;
  private final WriteBackTable table;
  private final FieldCipher cipher;

  AmendmentTable(JdbcClient jdbc, WriteBackTable table, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.table = table;
    this.cipher = cipher;
  }

  /**
   * An entry and where it stands.
   *
   * @param version of its last outcome
   * @param closed whether nobody will try again, since the patient was erased
   */
  record Kept(Entry entry, State state, long version, boolean closed) {}

  /** Finds an entry and locks it. */
  Optional<Kept> lock(OdsCode practice, UUID key) {
    return jdbc.sql("select * from gateway.write_back where practice = ? and key = ? for update")
        .params(practice.value(), key)
        .query(
            (row, n) ->
                new Kept(
                    table.entry(practice, row),
                    State.valueOf(row.getString("state")),
                    row.getLong("version"),
                    row.getBoolean("closed")))
        .optional();
  }

  /** Stores the newest amendment, whatever is done for it then. */
  void store(WriteBackAmended amended, Instant now) {
    jdbc.sql(
            """
            update gateway.write_back
            set amendment = ?, amendment_version = ?, changed_at = ?
            where practice = ? and key = ?
            """)
        .param(
            cipher.seal(
                amended.practice(),
                WriteBackTable.amendmentBinding(amended.key()),
                FeedJson.write(amended)))
        .param(amended.version())
        .param(Timestamp.from(now))
        .param(amended.practice().value())
        .param(amended.key())
        .update();
  }

  /** Puts an entry that was settled at the end of its patient's lane. */
  void queueAnew(Entry entry) {
    jdbc.sql("update gateway.write_back set seq = default where practice = ? and key = ?")
        .params(entry.practice().value(), entry.key())
        .update();
  }

  /** Lets an entry be tried from now on. Who has it in hand keeps it until the attempt is over. */
  void due(Entry entry, Instant now) {
    jdbc.sql(
            """
            update gateway.write_back
            set state = 'WAITING', reason = null, attempts = 0, due_at = ?, requested_at = ?
            where practice = ? and key = ?
            """)
        .params(Timestamp.from(now), Timestamp.from(now), entry.practice().value(), entry.key())
        .update();
  }

  /**
   * Notes that entries are about to be sent.
   *
   * @return the keys of those that their attempts still hold
   */
  Set<UUID> sending(OdsCode practice, List<Entry> entries) {
    return new HashSet<>(
        jdbc.sql(
                """
                update gateway.write_back set sent = true
                where practice = ? and key = any (?) and holder = any (?) returning key
                """)
            .params(practice.value(), WriteBackTable.keys(entries), WriteBackTable.holders(entries))
            .query(UUID.class)
            .list());
  }
}
