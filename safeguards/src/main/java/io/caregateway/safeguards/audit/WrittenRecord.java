package io.caregateway.safeguards.audit;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A record as it was written, opened: the bytes that its leaf commits to. */
public final class WrittenRecord {

  private final byte[] bytes;
  private final Columns columns;
  private final Content content;

  private WrittenRecord(byte[] bytes) {
    this.bytes = bytes;
    this.columns = RecordForm.columns(bytes);
    this.content = RecordForm.content(bytes);
  }

  /**
   * @throws io.caregateway.feed.UnreadableMessage when it is no record that has a leaf
   */
  public static WrittenRecord of(byte[] bytes) {
    return new WrittenRecord(bytes.clone());
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** What its leaf holds. */
  public byte[] commitment() {
    return RecordForm.commitment(bytes);
  }

  public OdsCode practice() {
    return columns.practice();
  }

  public long seq() {
    return columns.seq();
  }

  public Instant at() {
    return columns.at();
  }

  /** The log that its leaf is in. */
  public LogName log() {
    return LogName.of(RetentionClass.valueOf(columns.retentionClass()), columns.at());
  }

  public @Nullable PatientId patient() {
    return columns.patient();
  }

  /** The other thing it touched. */
  public @Nullable String subject() {
    return content.subject();
  }

  /** Whether whoever has this blind index as {@link AuditLog#ACTOR_INDEX} did it. */
  public boolean isBy(byte[] actorIndex) {
    return columns.actorIndex().equals(HexFormat.of().formatHex(actorIndex));
  }
}
