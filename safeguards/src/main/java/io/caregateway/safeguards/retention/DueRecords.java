package io.caregateway.safeguards.retention;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.KeptRecord;
import io.caregateway.safeguards.audit.RetentionClass;
import io.caregateway.safeguards.audit.WrittenRecord;
import io.caregateway.safeguards.encryption.BlindIndex;
import io.caregateway.safeguards.encryption.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The records at hand whose time is over. One that is not what its leaf holds stays: somebody may
 * have made it look due. So do those from before the log, as nothing would tell that they were due.
 */
final class DueRecords {

  /** Those of a batch that may go, and where it ended. */
  record Batch(List<WrittenRecord> due, long last, boolean more) {}

  private record Row(long seq, Optional<WrittenRecord> sound) {}

  static final int BATCH = 2_000;

  private static final Logger LOG = LoggerFactory.getLogger(DueRecords.class);
  private static final String QUERY =
      "select "
          + KeptRecord.COLUMNS
          + """
          , log, commitment from audit.record join audit.leaf using (practice, seq)
          where practice = ? and retention_class = ? and at < ? and seq > ?
          order by seq limit ?
          """;

  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private final BlindIndex index;

  DueRecords(JdbcClient jdbc, FieldCipher cipher, BlindIndex index) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.index = index;
  }

  /**
   * The next batch.
   *
   * @param before the moment before which all is due
   * @param after the sequence number to go on after
   */
  Batch next(OdsCode practice, RetentionClass kind, Instant before, Held held, long after) {
    List<Row> rows =
        jdbc.sql(QUERY)
            .params(practice.value(), kind.name(), Timestamp.from(before), after, BATCH)
            .query((row, n) -> row(row))
            .list();
    List<WrittenRecord> due =
        rows.stream()
            .map(Row::sound)
            .flatMap(Optional::stream)
            .filter(record -> !held.covers(record, index))
            .toList();
    long last = rows.isEmpty() ? after : rows.get(rows.size() - 1).seq();
    return new Batch(due, last, rows.size() == BATCH);
  }

  private Row row(ResultSet row) throws SQLException {
    KeptRecord kept = KeptRecord.read(row);
    boolean sound =
        kept.state(cipher, row.getBytes("commitment")) == KeptRecord.State.SOUND
            && kept.log().equals(row.getString("log"));
    if (!sound) {
      LOG.error(
          "The audit record {} of {} is due, but is not what was written. It stays; run audit"
              + " verify.",
          kept.seq(),
          row.getString("practice"));
    }
    return new Row(kept.seq(), sound ? Optional.of(kept.written(cipher)) : Optional.empty());
  }
}
