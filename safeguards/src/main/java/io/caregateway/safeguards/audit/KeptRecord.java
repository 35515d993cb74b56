package io.caregateway.safeguards.audit;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.encryption.KeyDestroyed;
import io.caregateway.safeguards.encryption.WrongKey;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A record as it lies in the table, to be held against its leaf. */
public final class KeptRecord {

  /** What a query for {@link #read} selects. */
  public static final String COLUMNS = Columns.NAMES + ", content";

  private static final int CONTENT = 10;

  /** Whether a record is as it was written. */
  public enum State {
    SOUND,
    /** From before the log; it opens, and more cannot be told. */
    OLDER,
    /** Its content does not open in this place: it was changed, or belongs to another. */
    CLOSED,
    /** Its practice has ended, and the keys with it: there is nothing left to read. */
    ENDED,
    /** Its columns say something else than its content. */
    COLUMNS_CHANGED,
    /** Column and content agree, but it is not what its leaf commits to. */
    NOT_ITS_LEAF
  }

  private final Columns columns;
  private final byte[] content;

  private KeptRecord(Columns columns, byte[] content) {
    this.columns = columns;
    this.content = content;
  }

  public static KeptRecord read(ResultSet row) throws SQLException {
    return new KeptRecord(Columns.read(row), row.getBytes(CONTENT));
  }

  public long seq() {
    return columns.seq();
  }

  /** The name of the log that its leaf belongs in, as its columns say. */
  public String log() {
    return columns.retentionClass() + "/" + YearMonth.from(columns.at().atZone(ZoneOffset.UTC));
  }

  /**
   * @param commitment its leaf's; null where it has no leaf
   */
  public State state(FieldCipher cipher, byte @Nullable [] commitment) {
    byte[] record;
    try {
      record = cipher.open(columns.practice(), AuditLog.binding(seq()), content);
    } catch (KeyDestroyed e) {
      return State.ENDED;
    } catch (WrongKey e) {
      return State.CLOSED;
    }
    if (RecordForm.isOlder(record)) {
      return State.OLDER;
    }
    if (!RecordForm.says(record, columns)) {
      return State.COLUMNS_CHANGED;
    }
    return commitment == null || MessageDigest.isEqual(RecordForm.commitment(record), commitment)
        ? State.SOUND
        : State.NOT_ITS_LEAF;
  }

  /** The commitment of a record that opens. */
  public byte[] commitment(FieldCipher cipher) {
    return RecordForm.commitment(cipher.open(columns.practice(), AuditLog.binding(seq()), content));
  }

  /** A record that opens and is sound, as it was written. */
  public WrittenRecord written(FieldCipher cipher) {
    return WrittenRecord.of(cipher.open(columns.practice(), AuditLog.binding(seq()), content));
  }

  /** Salt and canonical bytes of a record that opens: what the commitment is made of. */
  public byte[] disclosed(FieldCipher cipher) {
    byte[] record = cipher.open(columns.practice(), AuditLog.binding(seq()), content);
    return Arrays.copyOfRange(record, 1, record.length);
  }

  /** Whether it is what was written as another record of the same practice. */
  public boolean isReally(FieldCipher cipher, long otherSeq) {
    OdsCode practice = columns.practice();
    try {
      return cipher.open(practice, AuditLog.binding(otherSeq), content).length > 0;
    } catch (WrongKey e) {
      return false;
    }
  }
}
