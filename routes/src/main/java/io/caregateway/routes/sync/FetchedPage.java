package io.caregateway.routes.sync;

import io.caregateway.fhir.page.SearchBody.BundlePage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page as it came.
 *
 * @param bytes the whole answer, in which the entries lie
 * @param expected how many records the whole search finds, so far as the clinical system tells
 * @param servedAt the server's time, or ours where it told none
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
record FetchedPage(
    SyncRun run, BundlePage page, byte[] bytes, @Nullable Long expected, Instant servedAt) {}
