package io.caregateway.feed.consultation;

import org.jspecify.annotations.Nullable;

/**
 * One code that was recorded in a consultation. An entry that carries several codes makes several
 * of these with the same text.
 *
 * @param system of the code, as {@code http://snomed.info/sct}
 * @param code null where the entry has words alone
 * @param display the code's words in its system
 * @param text the words of whoever recorded it
 */
public record CodedEntry(
    Kind kind,
    @Nullable String system,
    @Nullable String code,
    @Nullable String display,
    @Nullable String text) {

  /** What was recorded. */
  public enum Kind {
    OBSERVATION,
    CONDITION,
    PROCEDURE
  }
}
