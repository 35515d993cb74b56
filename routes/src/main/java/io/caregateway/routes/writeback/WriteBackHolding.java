package io.caregateway.routes.writeback;

import io.caregateway.feed.FeedJson;
import io.caregateway.feed.WriteBackAmended;
import io.caregateway.feed.WriteBackRequested;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.rights.Holding;
import io.caregateway.safeguards.rights.Row;
import io.caregateway.safeguards.rights.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was to be written to a person's clinical record. */
final class WriteBackHolding implements Holding {

  /** Stands where the words for the clinical record stood. */
  private static final String ERASED = "Erased";

  private final JdbcClient jdbc;
  private final WriteBackTable table;
  private final FieldCipher cipher;

  WriteBackHolding(JdbcClient jdbc, WriteBackTable table, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.table = table;
    this.cipher = cipher;
  }

  @Override
  public String table() {
    return "gateway.write_back";
  }

  /** One entry: what was asked, and where it stands. */
  private record Kept(Entry entry, Row told) {
    Map<String, Object> fields() {
      return told.with("request", entry.request()).with("amendment", entry.amended()).fields();
    }
  }

  @Override
  public List<Map<String, Object>> rows(Subject whose) {
    return kept(whose).stream().map(Kept::fields).toList();
  }

  /** The words may tell who it was, and the record's id leads there; code, price and day stay. */
  @Override
  public void erase(Subject whose) {
    for (Kept kept : kept(whose)) {
      WriteBackRequested asked = kept.entry().request();
      jdbc.sql(
              """
              update gateway.write_back set request = ?, amendment = null, record_id = null,
                reason = null, closed = state in ('WAITING', 'PARKED')
              where practice = ? and key = ?
              """)
          .params(
              cipher.seal(
                  asked.practice(),
                  WriteBackTable.binding(asked.key()),
                  FeedJson.write(withoutWords(asked))),
              asked.practice().value(),
              asked.key())
          .update();
    }
  }

  /** What is left of a request when its patient is erased. */
  static WriteBackRequested withoutWords(WriteBackRequested asked) {
    return new WriteBackRequested(
        asked.practice(),
        asked.key(),
        asked.patient(),
        asked.code(),
        null,
        ERASED,
        asked.price(),
        asked.date(),
        asked.requestedBy(),
        asked.requestedAt());
  }

  /** The same of an amendment. */
  static WriteBackAmended withoutWords(WriteBackAmended amended) {
    return new WriteBackAmended(
        amended.practice(),
        amended.key(),
        amended.patient(),
        amended.version(),
        amended.withdrawn(),
        amended.text() == null ? null : ERASED,
        amended.price(),
        ERASED,
        amended.requestedBy(),
        amended.requestedAt());
  }

  private List<Kept> kept(Subject whose) {
    return jdbc.sql(
            "select * from gateway.write_back where practice = ? and patient = any (?) order by seq")
        .params(whose.practice().value(), whose.uuids())
        .query((row, n) -> kept(whose, row))
        .list();
  }

  private Kept kept(Subject whose, ResultSet row) throws SQLException {
    Row told =
        new Row()
            .columns(row, "key", "state", "attempts", "record_id", "reason")
            .with("changedAt", row.getTimestamp("changed_at"));
    return new Kept(table.entry(whose.practice(), row), told);
  }
}
