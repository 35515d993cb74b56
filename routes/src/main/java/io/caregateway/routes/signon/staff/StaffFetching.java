package io.caregateway.routes.signon.staff;

import io.caregateway.feed.OdsCode;
import io.caregateway.fhir.page.MalformedPage;
import io.caregateway.fhir.page.PageEntry.ResourceEntry;
import io.caregateway.fhir.page.PageReader;
import io.caregateway.fhir.page.SearchBody;
import io.caregateway.routes.partner.Answer;
import io.caregateway.routes.partner.Partners;
import io.caregateway.routes.practice.Practices;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gets the next page of a practice's staff, or of their roles. */
final class StaffFetching {

  private static final int MOST_PAGES = 100;
  private static final int MOST_ENTRIES = 1000;
  private static final int MOST_BYTES = 8 << 20;

  /** A job ends with its last day there. */
  private static final ZoneId HERE = ZoneId.of("Europe/London");

  private final Partners partners;
  private final Practices practices;
  private final Clock clock;

  StaffFetching(Partners partners, Practices practices, Clock clock) {
    this.partners = partners;
    this.practices = practices;
    this.clock = clock;
  }

  /** Where a run begins: the roles are asked for where they would give something. */
  StaffRun begin(OdsCode practice, Instant until) {
    boolean jobs = !practices.get(practice).users().profiles().isEmpty();
    return StaffRun.of(
        practice,
        until,
        jobs ? List.of(StaffSearch.PEOPLE, StaffSearch.JOBS) : List.of(StaffSearch.PEOPLE));
  }

  /**
   * Sends the request once.
   *
   * @throws io.caregateway.routes.partner.PartnerFailure when it is not served
   * @throws StaffUnreadable when what is served cannot be used
   */
  StaffRun fetch(StaffRun run) {
    if (run.pages() == MOST_PAGES || !clock.instant().isBefore(run.until())) {
      throw new StaffUnreadable(
          "The clinical system's list of staff does not end. Tell the system's supplier.");
    }
    Answer answer = partners.of(run.practice()).get(run.next(), run.search().interaction());
    if (answer.isGone()) {
      throw new StaffUnreadable(run.search().notServed());
    }
    byte[] body = answer.body();
    if (page(body) instanceof SearchBody.BundlePage page) {
      List<StaffEntry> found =
          page.entries().stream()
              .filter(ResourceEntry.class::isInstance)
              .map(ResourceEntry.class::cast)
              .<StaffEntry>flatMap(entry -> read(run, entry.slice().of(body)))
              .toList();
      return run.after(found, link(page.next()));
    }
    throw new StaffUnreadable(
        "The clinical system answered the search with a message, not with its staff.");
  }

  private Stream<? extends StaffEntry> read(StaffRun run, byte[] resource) {
    return switch (run.search()) {
      case PEOPLE -> PractitionerReader.read(resource).stream();
      case JOBS -> {
        String system = practices.get(run.practice()).users().roleSystem();
        LocalDate today = LocalDate.ofInstant(clock.instant(), HERE);
        yield new JobReader(run.practice(), system, today).read(resource).stream();
      }
    };
  }

  private static SearchBody page(byte[] body) {
    try {
      return new PageReader(MOST_BYTES, MOST_ENTRIES).read(body);
    } catch (MalformedPage e) {
      throw new StaffUnreadable(String.valueOf(e.getMessage()));
    }
  }

  private static @Nullable URI link(@Nullable String next) {
    try {
      return next == null ? null : new URI(next);
    } catch (URISyntaxException e) {
      throw new StaffUnreadable("The clinical system's link to the next page is not an address.");
    }
  }
}
