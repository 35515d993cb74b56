package io.caregateway.feed;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The core asks that an entry be put right in the clinical record, or withdrawn from it. It says
 * all that the entry shall say now, so the newest alone is enough.
 *
 * @param key of the entry, as it was asked for
 * @param version counts the amendments of this key from 1; a receiver ignores what is not newer
 * @param withdrawn whether it shall stand as entered in error, or never be written
 * @param text the words for the record; null, in a withdrawal alone, to leave them as they are
 * @param price as the text
 * @param reason in words, which the entry then carries
 * @param requestedBy user id
 */
public record WriteBackAmended(
    OdsCode practice,
    UUID key,
    PatientId patient,
    long version,
    boolean withdrawn,
    @Nullable String text,
    @Nullable Money price,
    String reason,
    String requestedBy,
    Instant requestedAt) {

  public static final String TYPE = "care.writeback.amended.v1";
  public static final String DESTINATION = WriteBackRequested.DESTINATION;

  public WriteBackAmended {
    if (version < 1) {
      throw new IllegalArgumentException("The versions of amendments count from 1.");
    }
    if (!withdrawn && (text == null || price == null)) {
      throw new IllegalArgumentException("An amendment says the whole text and price.");
    }
  }

  /** This one, with the words and the price of an older one where it has none of its own. */
  public WriteBackAmended after(@Nullable WriteBackAmended older) {
    return older == null
        ? this
        : new WriteBackAmended(
            practice,
            key,
            patient,
            version,
            withdrawn,
            text == null ? older.text : text,
            price == null ? older.price : price,
            reason,
            requestedBy,
            requestedAt);
  }

  /** What was asked for, as it shall be now. */
  public WriteBackRequested applyTo(WriteBackRequested asked) {
    return new WriteBackRequested(
        asked.practice(),
        asked.key(),
        asked.patient(),
        asked.code(),
        asked.clinicalCode(),
        Objects.requireNonNullElse(text, asked.text()),
        Objects.requireNonNullElse(price, asked.price()),
        asked.date(),
        asked.requestedBy(),
        asked.requestedAt());
  }
}
