package io.caregateway.routes.sync;

import io.caregateway.feed.OdsCode;
import io.caregateway.fhir.page.MalformedPage;
import io.caregateway.fhir.page.PageReader;
import io.caregateway.fhir.page.SearchBody;
import io.caregateway.fhir.page.SearchBody.BundlePage;
import io.caregateway.routes.partner.Answer;
import io.caregateway.routes.partner.Interaction;
import io.caregateway.routes.partner.Partner;
import io.caregateway.routes.partner.PartnerFailure;
import io.caregateway.routes.partner.Partners;
import io.caregateway.routes.practice.PracticeSettings;
import io.caregateway.routes.practice.Practices;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

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
    Partner partner = partners.of(practice);
    Instant asked = clock.instant();
    Answer answer =
        partner.get(PatientRequests.page(run, settings.sync()), Interaction.SEARCH_PATIENT);
    if (answer.isGone()) {
      if (run.window().next() == null) {
        throw new SyncFailure.NoSuchSearch();
      }
      return new ExpiredLink(run);
    }
    int most = (int) Math.min(Integer.MAX_VALUE, settings.partner().maximumAnswer().toBytes());
    BundlePage page = read(answer.body(), most);
    return new FetchedPage(
        run,
        page,
        answer.body(),
        expected(run, page, partner, most),
        answer.serverDate().orElse(asked));
  }

  /** Asks once, for the progress bar's sake; a system that does not tell is synced all the same. */
  private static @Nullable Long expected(SyncRun run, BundlePage page, Partner partner, int most) {
    Integer total = page.total();
    if (total != null) {
      return Long.valueOf(total);
    }
    if (run.kind() == SyncKind.INCREMENTAL || run.counts().pages() > 0) {
      return null;
    }
    try {
      Answer answer = partner.get(PatientRequests.count(), Interaction.SEARCH_PATIENT);
      Integer counted = answer.isGone() ? null : read(answer.body(), most).total();
      return counted == null ? null : Long.valueOf(counted);
    } catch (PartnerFailure | SyncFailure e) {
      return null;
    }
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
