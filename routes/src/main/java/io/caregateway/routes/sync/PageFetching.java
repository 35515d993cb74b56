package io.caregateway.routes.sync;

import io.caregateway.feed.OdsCode;
import io.caregateway.fhir.page.MalformedPage;
import io.caregateway.fhir.page.PageReader;
import io.caregateway.fhir.page.SearchBody;
import io.caregateway.fhir.page.SearchBody.BundlePage;
import io.caregateway.routes.partner.Answer;
import io.caregateway.routes.partner.Interaction;
import io.caregateway.routes.partner.Partners;
import io.caregateway.routes.practice.PracticeSettings;
import io.caregateway.routes.practice.Practices;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Gets the next page of a run. */
final class PageFetching {

  /** Far beyond any page size that is asked for. */
  private static final int MOST_ENTRIES = 20_000;

  private final Practices practices;
  private final Partners partners;
  private final SyncLease lease;
  private final Clock clock;

  PageFetching(Practices practices, Partners partners, SyncLease lease, Clock clock) {
    this.practices = practices;
    this.partners = partners;
    this.lease = lease;
    this.clock = clock;
  }

  /**
   * Sends the request once.
   *
   * @return a {@link FetchedPage}, or an {@link ExpiredLink}
   * @throws io.caregateway.routes.partner.PartnerFailure when it is not served
   * @throws SyncFailure when what is served cannot be used
   */
  Object fetch(SyncRun run) {
    lease.keep(run, Duration.ZERO);
    OdsCode practice = run.practice();
    PracticeSettings settings = practices.get(practice);
    Instant asked = clock.instant();
    Answer answer =
        partners
            .of(practice)
            .get(PatientRequests.page(run, settings.sync()), Interaction.SEARCH_PATIENT);
    if (answer.isGone()) {
      if (run.window().next() == null) {
        throw new SyncFailure.NoSuchSearch();
      }
      return new ExpiredLink(run);
    }
    int most = (int) Math.min(Integer.MAX_VALUE, settings.partner().maximumAnswer().toBytes());
    return new FetchedPage(
        run, read(answer.body(), most), answer.body(), answer.serverDate().orElse(asked));
  }

  private static BundlePage read(byte[] bytes, int most) {
    SearchBody body;
    try {
      body = new PageReader(most, MOST_ENTRIES).read(bytes);
    } catch (MalformedPage e) {
      throw new SyncFailure.UnreadablePage(
          e.reason().name(), String.valueOf(e.getMessage()), bytes);
    }
    if (body instanceof BundlePage page) {
      return page;
    }
    throw new SyncFailure.UnreadablePage(
        "NO_BUNDLE",
        "The clinical system answered the search with a message, not with patients.",
        bytes);
  }
}
