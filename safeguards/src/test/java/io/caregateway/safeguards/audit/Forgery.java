package io.caregateway.safeguards.audit;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.encryption.FieldCipher;

/** What somebody can make who has the practice's keys, but not the key of the heads. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Forgery(byte[] content, byte[] commitment) {

  /** A record that says something else than this one, under the same columns. */
  public static Forgery of(FieldCipher cipher, OdsCode practice, long seq, byte[] content) {
    byte[] record = cipher.open(practice, AuditLog.binding(seq), content);
    record[record.length - 3] ^= 1;
    return new Forgery(
        cipher.seal(practice, AuditLog.binding(seq), record), RecordForm.commitment(record));
  }
}
