package io.caregateway.routes.patient;

import io.caregateway.feed.PatientId;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.feed.demographics.PatientState;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a patient is placed, beside what the record says of the person.
 *
 * @param gone whether the clinical system has said that it has no such record
 */
record Standing(
    PatientState state,
    boolean restricted,
    @Nullable PatientId replacedBy,
    boolean collision,
    boolean gone) {

  static Standing of(Demographics record, LocalDate today) {
    return new Standing(
        PatientStates.of(record, today),
        record.confidentiality().withholdsContactData(),
        null,
        false,
        false);
  }

  /** Another record took this one's place, and was kept before. */
  Standing replaced(PatientId survivor) {
    return new Standing(PatientState.REPLACED, restricted, survivor, true, gone);
  }

  /** Without a record any more. Somebody who died has not left for that. */
  Standing withoutRecord() {
    PatientState then = state == PatientState.DECEASED ? state : PatientState.LEFT;
    return new Standing(then, restricted, replacedBy, collision, true);
  }

  /** With nothing left that could be withheld. */
  Standing unrestricted() {
    return new Standing(state, false, replacedBy, collision, gone);
  }

  /** Whether anybody but the sync itself would see a difference. */
  boolean looksLike(Standing other) {
    return state == other.state
        && restricted == other.restricted
        && collision == other.collision
        && (replacedBy == null ? other.replacedBy == null : replacedBy.equals(other.replacedBy));
  }
}
