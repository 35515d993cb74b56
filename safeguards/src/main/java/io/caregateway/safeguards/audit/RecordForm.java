package io.caregateway.safeguards.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.caregateway.feed.FeedJson;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * A record in the bytes that are sealed and that its leaf commits to. Form 1:
 *
 * <pre>
 * 0x01                               the form
 * salt                               32 random bytes
 * "care-gateway-audit-record/1" LF   what this is
 * columns LF                         what lies open, as {@link Columns}
 * content                            all else, as {@link Content}
 * </pre>
 *
 * Columns and content are JSON in UTF-8 on one line each: members in the order in which the records
 * declare them, no white space between them, none for what is missing. The last three lines are the
 * record's canonical bytes; the commitment is SHA-256 of salt and canonical bytes. Whoever lacks
 * the salt learns nothing from it. Older records are the JSON of their content alone.
 */
final class RecordForm {

  private static final byte FORM = 1;
  private static final int SALT_BYTES = 32;
  private static final byte[] TITLE = "care-gateway-audit-record/1\n".getBytes(US_ASCII);
  private static final byte OLDER = '{';
  private static final SecureRandom RANDOM = new SecureRandom();

  private RecordForm() {}

  static byte[] write(Columns columns, Content content) {
    byte[] open = FeedJson.write(columns);
    byte[] sealed = FeedJson.write(content);
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return ByteBuffer.allocate(1 + SALT_BYTES + TITLE.length + open.length + 1 + sealed.length)
        .put(FORM)
        .put(salt)
        .put(TITLE)
        .put(open)
        .put((byte) '\n')
        .put(sealed)
        .array();
  }

  /** SHA-256 of salt and canonical bytes. */
  static byte[] commitment(byte[] record) {
    try {
      MessageDigest hash = MessageDigest.getInstance("SHA-256");
      hash.update(record, 1, record.length - 1);
      return hash.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This JDK has no SHA-256.", e);
    }
  }

  /** Whether the record is from before the log. */
  static boolean isOlder(byte[] record) {
    return record.length > 0 && record[0] == OLDER;
  }

  /** Whether it is a record of this form that says the same as the columns. */
  static boolean says(byte[] record, Columns columns) {
    byte[] open = FeedJson.write(columns);
    int start = 1 + SALT_BYTES + TITLE.length;
    int end = start + open.length;
    return record.length > end
        && record[0] == FORM
        && Arrays.equals(record, 1 + SALT_BYTES, start, TITLE, 0, TITLE.length)
        && Arrays.equals(record, start, end, open, 0, open.length)
        && record[end] == '\n';
  }

  /**
   * @throws io.caregateway.feed.UnreadableMessage when it is no record
   */
  static Content content(byte[] record) {
    if (isOlder(record)) {
      return FeedJson.read(record, Content.class);
    }
    int start = Math.min(endOfColumns(record) + 1, record.length);
    return FeedJson.read(Arrays.copyOfRange(record, start, record.length), Content.class);
  }

  /**
   * What lies open of a record of form 1.
   *
   * @throws io.caregateway.feed.UnreadableMessage when it is none
   */
  static Columns columns(byte[] record) {
    int start = Math.min(1 + SALT_BYTES + TITLE.length, record.length);
    return FeedJson.read(Arrays.copyOfRange(record, start, endOfColumns(record)), Columns.class);
  }

  private static int endOfColumns(byte[] record) {
    int end = Math.min(1 + SALT_BYTES + TITLE.length, record.length);
    while (end < record.length && record[end] != '\n') {
      end++;
    }
    return end;
  }
}
