package io.caregateway.routes.sync;

import io.caregateway.fhir.page.SearchBody.BundlePage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The page that a run has come to.
 *
 * @param expected how many records the whole search finds, so far as the clinical system tells
 */
record FetchedPage(SyncRun run, BundlePage page, LookedPage looked, @Nullable Long expected) {

  /** The server's time, or ours where it told none. */
  Instant servedAt() {
    return looked.served().at();
  }
}
