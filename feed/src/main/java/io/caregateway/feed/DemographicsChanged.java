package io.caregateway.feed;

import io.caregateway.feed.demographics.Demographics;
import io.caregateway.feed.demographics.PatientState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A patient of a practice is new or has changed. Carries the whole of what is known, so the newest
 * alone is enough.
 *
 * @param version counts this patient's changes from 1; a receiver ignores what is not newer
 * @param restricted whether contact data is withheld
 * @param replacedBy the record that took this one's place, when the state is REPLACED
 * @param collision whether that record was already known as another patient
 */
public record DemographicsChanged(
    OdsCode practice,
    PatientId patient,
    long version,
    PatientState state,
    boolean restricted,
    @Nullable PatientId replacedBy,
    boolean collision,
    Demographics demographics,
    Instant changedAt) {

  public static final String TYPE = "care.demographics.changed.v1";
  public static final String DESTINATION = "topic:care.demographics";

  /**
   * Either this record, or the demographics alone: both sides keep of a patient what the newest
   * message told, and kept only its demographics before.
   */
  private record Kept(@Nullable Demographics demographics) {}

  /**
   * What is known of a patient, out of what is kept of them.
   *
   * @param json this record, or its demographics alone
   * @throws UnreadableMessage when it is neither
   */
  public static Demographics demographicsIn(byte[] json) {
    Demographics told = FeedJson.read(json, Kept.class).demographics();
    return told == null ? FeedJson.read(json, Demographics.class) : told;
  }
}
