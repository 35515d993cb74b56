package io.caregateway.safeguards.retention;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.UnreadableMessage;
import io.caregateway.safeguards.audit.LogName;
import io.caregateway.safeguards.audit.WrittenRecord;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.encryption.WrongKey;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Records that are no longer at hand, in files. Each file's key is sealed under the practice's data
 * key in the file's row: it is sealed anew with all else when that key is rolled over, and whoever
 * deletes the row has destroyed the file.
 */
public final class Archive {

  private static final Logger LOG = LoggerFactory.getLogger(Archive.class);
  private static final String PLACE = "audit.archive";

  /** A file. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Part(
      UUID id, String log, LocalDate day, long firstSeq, long lastSeq, int records, byte[] key) {

    boolean mayHold(long seq) {
      return firstSeq <= seq && seq <= lastSeq;
    }
  }

  private final ArchiveFolder folder;
  private final FieldCipher cipher;

  public Archive(Path folder, FieldCipher cipher) {
    this.folder = new ArchiveFolder(folder);
    this.cipher = cipher;
  }

  /**
   * Writes a file with these records and its row, in the transaction under way.
   *
   * @param records of one log, in order
   * @throws ArchiveUnusable when the file cannot be written
   */
  void add(
      JdbcClient jdbc, OdsCode practice, LogName log, LocalDate day, List<WrittenRecord> records) {
    UUID id = UUID.randomUUID();
    byte[] key = ArchiveSeal.newKey();
    folder.write(practice, day, id, key, records);
    jdbc.sql(
            """
            insert into audit.archive (practice, id, log, day, first_seq, last_seq, records,
              file_key)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            practice.value(),
            id,
            log.toString(),
            day,
            records.get(0).seq(),
            records.get(records.size() - 1).seq(),
            records.size(),
            cipher.seal(practice, binding(id), key))
        .update();
  }

  /** The practice's files in the order of their first records. */
  List<Part> parts(JdbcClient jdbc, OdsCode practice) {
    return jdbc.sql("select * from audit.archive where practice = ? order by first_seq, id")
        .param(practice.value())
        .query((row, n) -> part(row))
        .list();
  }

  /** What is in a file; empty when it is gone or was changed, which is told in the log. */
  Optional<List<WrittenRecord>> read(OdsCode practice, Part part) {
    try {
      byte[] key = cipher.open(practice, binding(part.id()), part.key());
      return Optional.of(folder.read(practice, part.day(), part.id(), key));
    } catch (IOException | GeneralSecurityException | WrongKey | UnreadableMessage e) {
      LOG.error(
          "The archive of {}, {}-{}, cannot be read: {}. Run audit verify, and put the file back.",
          practice,
          part.day(),
          part.id(),
          e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  /** Deletes the row, and with it the key. */
  void forget(JdbcClient jdbc, OdsCode practice, Part part) {
    jdbc.sql("delete from audit.archive where practice = ? and id = ?")
        .params(practice.value(), part.id())
        .update();
  }

  /** Deletes the file of a row that is gone. One that stays behind is noise. */
  void delete(OdsCode practice, Part part) {
    try {
      folder.delete(practice, part.day(), part.id());
    } catch (IOException e) {
      LOG.warn(
          "The archive file {}-{} of {} cannot be deleted. Its key is gone: delete it by hand.",
          part.day(),
          part.id(),
          practice);
    }
  }

  private static Part part(ResultSet row) throws SQLException {
    return new Part(
        row.getObject("id", UUID.class),
        row.getString("log"),
        row.getObject("day", LocalDate.class),
        row.getLong("first_seq"),
        row.getLong("last_seq"),
        row.getInt("records"),
        row.getBytes("file_key"));
  }

  private static Binding binding(UUID id) {
    return new Binding(PLACE, id.toString(), 0);
  }
}
