package io.caregateway.fhir.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a search was answered with. */
public sealed interface SearchBody {

  /**
   * A page of results.
   *
   * @param total as given; official examples leave it out
   * @param next the server's link to the next page, not yet judged; null on the last page
   */
  record BundlePage(List<PageEntry> entries, @Nullable Integer total, @Nullable String next)
      implements SearchBody {

    public BundlePage {
      entries = List.copyOf(entries);
    }
  }

  /** An OperationOutcome in place of a page: PDS answers so with HTTP 200. */
  record OutcomeBody() implements SearchBody {}
}
