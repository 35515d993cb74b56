package io.caregateway.routes.patient;

import io.caregateway.feed.PatientId;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.feed.demographics.PatientState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A patient as the gateway keeps it.
 *
 * @param version counts the changes from 1
 * @param restricted whether contact data is withheld; then none is kept
 * @param replacedBy the record that took this one's place, when the state is REPLACED
 * @param collision whether that record was already kept as another patient, so that someone must
 *     look at both
 * @param changedAt when the gateway last took in a change, in milliseconds
 * @param erased whether nothing tells any more who they were
 */
public record KeptPatient(
    PatientId id,
    long version,
    PatientState state,
    boolean restricted,
    @Nullable PatientId replacedBy,
    boolean collision,
    Demographics demographics,
    Instant changedAt,
    boolean erased) {}
