package io.caregateway.routes.sync;

import org.jspecify.annotations.Nullable;

/**
 * Bytes that belong in quarantine.
 *
 * @param sourceId the record's id at the clinical system, so far as it is known
 * @param sentence for staff, free of personal data
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
record Unreadable(
    Quarantined.Kind kind,
    String reason,
    String sentence,
    @Nullable String sourceId,
    byte[] bytes) {}
