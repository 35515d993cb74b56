package io.caregateway.fhir.ukcore;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.feed.demographics.PatientState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A patient as the gateway holds it.
 *
 * @param practice whose record it is: served as the managing organisation
 * @param id served as the logical id
 * @param version counts this patient's changes from 1: served as {@code meta.versionId}
 * @param replacedBy the record that took this one's place, when the state is REPLACED
 */
public record ServedPatient(
    OdsCode practice,
    PatientId id,
    long version,
    Instant lastUpdated,
    PatientState state,
    @Nullable PatientId replacedBy,
    Demographics demographics) {}
