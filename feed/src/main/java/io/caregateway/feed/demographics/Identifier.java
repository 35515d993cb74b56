package io.caregateway.feed.demographics;

import org.jspecify.annotations.Nullable;

/**
 * A business identifier: of the patient other than the NHS number, or of a party.
 *
 * @param period when it holds, as for the time a patient is with a GP practice (PDS)
 */
public record Identifier(@Nullable String system, String value, @Nullable Span period) {

  public Identifier(@Nullable String system, String value) {
    this(system, value, null);
  }
}
