package io.caregateway.safeguards.audit.verify;

import io.caregateway.feed.OdsCode;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not as it was written.
 *
 * @param log its log, where that is known
 * @param from the first record's sequence number
 * @param to the last record's; that of {@code from} where it is one, 0 where the end is not known
 * @param words what is the matter, without personal data
 */
public record Finding(
    Kind kind, OdsCode practice, @Nullable String log, long from, long to, String words) {

  /** What was done to it. */
  public enum Kind {
    EDITED,
    REMOVED,
    INSERTED,
    REORDERED,
    CUT_OFF,
    /** A signed head was changed, or is not of this log. */
    HEAD_CHANGED
  }

  /** Whether it names this record. */
  public boolean names(long seq) {
    return from <= seq && (seq <= to || to == 0);
  }

  /** In one line. */
  public String inWords() {
    String where = log == null ? practice.value() : practice + " " + log;
    String which =
        to == 0
            ? "from record " + from
            : from == to ? "record " + from : "records " + from + " to " + to;
    return where + ", " + which + ": " + words;
  }
}
