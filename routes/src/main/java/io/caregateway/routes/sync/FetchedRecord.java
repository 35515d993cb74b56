package io.caregateway.routes.sync;

import org.jspecify.annotations.Nullable;

/**
 * What a read by id was answered with.
 *
 * @param bytes null when the clinical system has no such record
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
record FetchedRecord(AskedRecord asked, byte @Nullable [] bytes) {}
