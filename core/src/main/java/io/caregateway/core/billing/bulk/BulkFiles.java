package io.caregateway.core.billing.bulk;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.SealedContent;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.encryption.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files as they are remembered. Every call belongs in a transaction of the practice. */
final class BulkFiles {

  private static final String SELECT =
      "select id, posted, making, at, version, content from core.bulk_file where practice = ? ";

  private final JdbcClient jdbc;
  private final SealedContent<Content> sealed;

  BulkFiles(JdbcClient jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.sealed = new SealedContent<>(cipher, "core.bulk_file", Content.class);
  }

  /** What of it is sealed, since it names staff. */
  private record Content(Doer by) {}

  Optional<BulkFile> find(OdsCode practice, UUID file) {
    return jdbc.sql(SELECT + "and id = ?")
        .params(practice.value(), file)
        .query((row, n) -> file(practice, row))
        .optional();
  }

  /** Newest first. */
  List<BulkFile> latest(OdsCode practice, int most) {
    return jdbc.sql(SELECT + "order by at desc limit ?")
        .params(practice.value(), most)
        .query((row, n) -> file(practice, row))
        .list();
  }

  void put(OdsCode practice, UUID file, boolean posted, boolean making, Instant at, Doer by) {
    long version = find(practice, file).map(BulkFile::version).orElse(0L) + 1;
    jdbc.sql(
            """
            insert into core.bulk_file (practice, id, posted, making, at, version, content)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (practice, id) do update set posted = excluded.posted,
              making = excluded.making, at = excluded.at, version = excluded.version,
              content = excluded.content
            """)
        .params(
            practice.value(),
            file,
            posted,
            making,
            Timestamp.from(at),
            version,
            sealed.seal(practice, file, version, new Content(by)))
        .update();
  }

  /** Forgets files sent before a time whose bills nobody asked for. */
  void forget(OdsCode practice, Instant before) {
    jdbc.sql("delete from core.bulk_file where practice = ? and not making and at < ?")
        .params(practice.value(), Timestamp.from(before))
        .update();
  }

  private BulkFile file(OdsCode practice, ResultSet row) throws SQLException {
    return new BulkFile(
        row.getObject("id", UUID.class),
        row.getBoolean("posted"),
        row.getBoolean("making"),
        row.getTimestamp("at").toInstant(),
        row.getLong("version"),
        row.getBytes("content") == null ? null : sealed.open(practice, row).by());
  }
}
