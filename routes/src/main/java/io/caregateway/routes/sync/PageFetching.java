package io.caregateway.routes.sync;

import io.caregateway.feed.OdsCode;
import io.caregateway.fhir.page.MalformedPage;
import io.caregateway.fhir.page.PageReader;
import io.caregateway.fhir.page.SearchBody;
import io.caregateway.fhir.page.SearchBody.BundlePage;
import io.caregateway.routes.partner.Answer;
import io.caregateway.routes.partner.Interaction;
import io.caregateway.routes.partner.PartnerFailure;
import io.caregateway.routes.partner.Partners;
import io.caregateway.routes.practice.Practices;
import io.caregateway.routes.practice.SyncSettings;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gets the next page of a run. */
final class PageFetching {

  /** Far beyond any page size that is asked for. */
  private static final int MOST_ENTRIES = 20_000;

  private final Practices practices;
  private final Partners partners;
  private final PageAhead ahead;
  private final PageLooking looking;
  private final Clock clock;

  PageFetching(
      Practices practices, Partners partners, PageAhead ahead, PageLooking looking, Clock clock) {
    this.practices = practices;
    this.partners = partners;
    this.ahead = ahead;
    this.looking = looking;
    this.clock = clock;
  }

  /**
   * Takes the page that comes, looked through, or else sends the request, once. The lease is fresh:
   * it was renewed with the page before, or for the wait since the last failure.
   *
   * @return a {@link FetchedPage}, or an {@link ExpiredLink}
   * @throws io.caregateway.routes.partner.PartnerFailure when it is not served
   * @throws SyncFailure when what is served cannot be used
   */
  Object fetch(SyncRun run) {
    OdsCode practice = run.practice();
    SyncSettings settings = practices.get(practice).sync();
    String link = run.window().next();
    LookedPage looked =
        ahead.take(
            practice,
            link,
            () -> looked(run, served(run, PatientRequests.page(run, settings), next -> {}), null));
    BundlePage page = looked.served().page();
    if (page == null) {
      if (link == null) {
        throw new SyncFailure.NoSuchSearch();
      }
      return new ExpiredLink(run);
    }
    Long expected = expected(run, page);
    ahead.goOn(
        practice,
        looked,
        (next, behind) -> served(run, PatientRequests.link(next), behind),
        (served, before) -> looked(run, served, before));
    return new FetchedPage(run, page, looked, expected);
  }

  private LookedPage looked(SyncRun run, ServedPage served, @Nullable LookedPage before) {
    return served.page() == null || listsIds(run)
        ? LookedPage.unread(served)
        : looking.look(run.practice(), served, before);
  }

  /** Of a comparison of ids nothing more is wanted. */
  private static boolean listsIds(SyncRun run) {
    return run.kind() == SyncKind.RECONCILE;
  }

  /**
   * @param behind is told the link to the page after this as soon as it is there, if it comes first
   */
  private ServedPage served(SyncRun run, URI request, Consumer<String> behind) {
    OdsCode practice = run.practice();
    PageReader reader = reader(practice);
    Instant asked = clock.instant();
    Answer answer =
        partners
            .of(practice)
            .get(
                request,
                Interaction.SEARCH_PATIENT,
                beginning -> reader.next(beginning).ifPresent(behind));
    BundlePage page = answer.isGone() ? null : page(reader, answer.body());
    return new ServedPage(
        page,
        page == null || listsIds(run)
            ? PageRecords.none()
            : looking.records(practice, answer.body(), page),
        answer.serverDate().orElse(asked));
  }

  /** Asks once, for the progress bar's sake; a system that does not tell is synced all the same. */
  private @Nullable Long expected(SyncRun run, BundlePage page) {
    Integer total = page.total();
    if (total != null) {
      return Long.valueOf(total);
    }
    if (run.kind() == SyncKind.INCREMENTAL || run.counts().pages() > 0) {
      return null;
    }
    try {
      BundlePage count = served(run, PatientRequests.count(), next -> {}).page();
      Integer counted = count == null ? null : count.total();
      return counted == null ? null : Long.valueOf(counted);
    } catch (PartnerFailure | SyncFailure e) {
      return null;
    }
  }

  private PageReader reader(OdsCode practice) {
    long most = practices.get(practice).partner().maximumAnswer().toBytes();
    return new PageReader((int) Math.min(Integer.MAX_VALUE, most), MOST_ENTRIES);
  }

  private static BundlePage page(PageReader reader, byte[] bytes) {
    SearchBody body;
    try {
      body = reader.read(bytes);
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
