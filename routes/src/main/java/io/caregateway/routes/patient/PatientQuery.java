package io.caregateway.routes.patient;

import io.caregateway.feed.NhsNumber;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.demographics.PatientState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for; what is null is not asked about, and all that is asked must hold.
 *
 * @param family a family name that the patient goes or went by, however it is spelt: all of it, or
 *     with a birth date its first 2 to 12 letters
 * @param postcode a whole postcode of one of their addresses
 * @param birthDate as {@code 1970-09-11}; a record that knows the year or month alone matches too
 * @param changedFrom the earliest {@link KeptPatient#changedAt}
 * @param changedBefore the first instant that is too late
 * @param collision whether someone must look at it
 */
public record PatientQuery(
    @Nullable PatientId id,
    @Nullable NhsNumber nhsNumber,
    @Nullable String family,
    @Nullable String postcode,
    @Nullable String birthDate,
    @Nullable Instant changedFrom,
    @Nullable Instant changedBefore,
    @Nullable PatientState state,
    @Nullable Boolean collision) {

  public static final PatientQuery ALL =
      new PatientQuery(null, null, null, null, null, null, null, null, null);

  public PatientQuery id(PatientId wanted) {
    return new PatientQuery(
        wanted,
        nhsNumber,
        family,
        postcode,
        birthDate,
        changedFrom,
        changedBefore,
        state,
        collision);
  }

  public PatientQuery nhsNumber(NhsNumber wanted) {
    return new PatientQuery(
        id, wanted, family, postcode, birthDate, changedFrom, changedBefore, state, collision);
  }

  public PatientQuery family(String wanted) {
    return new PatientQuery(
        id, nhsNumber, wanted, postcode, birthDate, changedFrom, changedBefore, state, collision);
  }

  public PatientQuery postcode(String wanted) {
    return new PatientQuery(
        id, nhsNumber, family, wanted, birthDate, changedFrom, changedBefore, state, collision);
  }

  public PatientQuery birthDate(String wanted) {
    return new PatientQuery(
        id, nhsNumber, family, postcode, wanted, changedFrom, changedBefore, state, collision);
  }

  public PatientQuery changed(@Nullable Instant from, @Nullable Instant before) {
    return new PatientQuery(
        id, nhsNumber, family, postcode, birthDate, from, before, state, collision);
  }

  public PatientQuery state(PatientState wanted) {
    return new PatientQuery(
        id, nhsNumber, family, postcode, birthDate, changedFrom, changedBefore, wanted, collision);
  }

  /** Those that took another record's place which was already kept. */
  public PatientQuery collisions() {
    return new PatientQuery(
        id, nhsNumber, family, postcode, birthDate, changedFrom, changedBefore, state, true);
  }
}
