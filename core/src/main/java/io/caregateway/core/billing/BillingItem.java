package io.caregateway.core.billing;

import io.caregateway.feed.Money;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.WriteBackOutcome.Mismatch;
import io.caregateway.feed.WriteBackOutcome.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a patient is billed for, and how its way into the clinical record stands.
 *
 * @param key the idempotency key that the entry in the record carries
 * @param patient whom it was added for, also where the account was merged into another since
 * @param code the practice's own code
 * @param clinicalCode a SNOMED CT concept id
 * @param date the day of the service
 * @param createdBy who added it, by name or, where there is none, by user id
 * @param recordId the entry's reference at the clinical system, once written
 * @param reason in words, when parked or waiting after a failure
 * @param mismatches the fields in which the patient did not match
 * @param stateSince when the state was told; null until the first answer
 */
public record BillingItem(
    UUID key,
    PatientId patient,
    String code,
    @Nullable String clinicalCode,
    String text,
    Money price,
    LocalDate date,
    Instant createdAt,
    String createdBy,
    State state,
    @Nullable String recordId,
    @Nullable String reason,
    List<Mismatch> mismatches,
    @Nullable Instant stateSince) {

  public BillingItem {
    mismatches = List.copyOf(mismatches);
  }

  /** The same with other words and another price. */
  BillingItem saying(String other, Money otherPrice) {
    return new BillingItem(
        key,
        patient,
        code,
        clinicalCode,
        other,
        otherPrice,
        date,
        createdAt,
        createdBy,
        state,
        recordId,
        reason,
        mismatches,
        stateSince);
  }

  public String stateInWords() {
    return switch (state) {
      case WAITING ->
          reason == null
              ? "Waiting to be written to the clinical record"
              : "Waiting, will be tried again: " + reason;
      case WRITTEN -> "Written to the clinical record";
      case WITHDRAWN -> "Withdrawn from the clinical record";
      case PARKED -> "Not written" + (reason == null ? "" : ": " + reason);
    };
  }

  /** Whether staff may ask for another try. */
  public boolean canBeRetried() {
    return state == State.PARKED;
  }
}
