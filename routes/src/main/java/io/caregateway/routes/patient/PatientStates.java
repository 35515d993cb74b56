package io.caregateway.routes.patient;

import io.caregateway.feed.demographics.Code;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.feed.demographics.PatientState;
import io.caregateway.feed.demographics.Registration;
import io.caregateway.feed.demographics.Span;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a patient stands with the practice, by what the record alone says. */
final class PatientStates {

  private PatientStates() {}

  /**
   * The dead stay at the practice as far as billing goes, so death is told before leaving.
   *
   * @param today a removal whose period is over no longer counts
   */
  static PatientState of(Demographics record, LocalDate today) {
    if (record.death() != null && record.death().holds()) {
      return PatientState.DECEASED;
    }
    return hasLeft(record, today) ? PatientState.LEFT : PatientState.ACTIVE;
  }

  private static boolean hasLeft(Demographics record, LocalDate today) {
    Registration registration = record.registration();
    if (!record.active() || registration == null) {
      return !record.active();
    }
    boolean removed =
        registration.removal() != null && !isOver(registration.removalPeriod(), today);
    return removed || is(registration.status(), "R");
  }

  /** Compares with the precision that the period's end has. */
  private static boolean isOver(@Nullable Span period, LocalDate today) {
    String end = period == null ? null : period.end();
    if (end == null) {
      return false;
    }
    String day = end.substring(0, Math.min(10, end.length()));
    return day.compareTo(today.toString().substring(0, day.length())) < 0;
  }

  private static boolean is(@Nullable Code code, String value) {
    return code != null && value.equals(code.code());
  }
}
