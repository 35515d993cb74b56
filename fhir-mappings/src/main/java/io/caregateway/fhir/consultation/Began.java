package io.caregateway.fhir.consultation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When a consultation began, so far as a FHIR dateTime tells it.
 *
 * @param at null where the day alone is known
 */
record Began(@Nullable LocalDate day, @Nullable Instant at) {

  private static final int DAY = 10;

  /** What is no day, as a year or a month alone, is not known. */
  static Began of(@Nullable String dateTime) {
    try {
      if (dateTime != null && dateTime.length() == DAY) {
        return new Began(LocalDate.parse(dateTime), null);
      }
      if (dateTime != null && dateTime.length() > DAY) {
        OffsetDateTime time = OffsetDateTime.parse(dateTime);
        return new Began(time.toLocalDate(), time.toInstant());
      }
    } catch (DateTimeException e) {
      // told below
    }
    return new Began(null, null);
  }
}
