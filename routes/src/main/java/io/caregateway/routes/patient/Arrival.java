package io.caregateway.routes.patient;

import io.caregateway.feed.demographics.Demographics;

/**
 * A patient's record as it came from the clinical system.
 *
 * @param sourceId the record's id there
 * @param fingerprint of the bytes, by {@link PatientIndexes#bytes}
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record Arrival(String sourceId, byte[] fingerprint, Demographics demographics) {}
