package io.caregateway.routes.sync;

import io.caregateway.fhir.page.SearchBody.BundlePage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a request for a page was answered with.
 *
 * @param page null when the link has expired, or there is no such search
 * @param records none where nothing more than ids is wanted
 * @param at the server's time, or ours before it was asked where it told none
 */
record ServedPage(@Nullable BundlePage page, PageRecords records, Instant at) {

  /** The link to the page after this; null behind the last. */
  @Nullable String next() {
    return page == null ? null : page.next();
  }
}
