package io.caregateway.routes.patient;

import io.caregateway.feed.demographics.Demographics;

/**
 * A patient's record as it came from the clinical system.
 *
 * @param sourceId the record's id there
 * @param source that id, by {@link PatientIndexes#source}
 * @param fingerprint of the bytes, by {@link PatientIndexes#bytes}
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record Arrival(
    String sourceId, SourceKey source, byte[] fingerprint, Demographics demographics) {}
