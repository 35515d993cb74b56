package io.caregateway.routes.sync;

import io.caregateway.fhir.page.SearchBody.BundlePage;
import java.time.Instant;

/**
 * A page as it came.
 *
 * @param bytes the whole answer, in which the entries lie
 * @param servedAt the server's time, or ours where it told none
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
record FetchedPage(SyncRun run, BundlePage page, byte[] bytes, Instant servedAt) {}
