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
}
