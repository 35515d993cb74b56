package io.caregateway.routes.signon.staff;

import io.caregateway.fhir.page.MalformedPage;
import io.caregateway.fhir.page.PageEntry;
import io.caregateway.fhir.page.PageReader;
import io.caregateway.fhir.page.SearchBody;
import io.caregateway.routes.partner.Answer;
import io.caregateway.routes.partner.Interaction;
import io.caregateway.routes.partner.Partners;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gets the next page of Practitioners. */
final class StaffFetching {

  private static final int MOST_PAGES = 100;
  private static final int MOST_ENTRIES = 1000;
  private static final int MOST_BYTES = 8 << 20;

  private final Partners partners;

  StaffFetching(Partners partners) {
    this.partners = partners;
  }

  /**
   * Sends the request once.
   *
   * @throws io.caregateway.routes.partner.PartnerFailure when it is not served
   * @throws StaffUnreadable when what is served cannot be used
   */
  StaffRun fetch(StaffRun run) {
    if (run.pages() == MOST_PAGES) {
      throw new StaffUnreadable(
          "The clinical system's list of staff does not end. Tell the system's supplier.");
    }
    URI next = Objects.requireNonNull(run.next());
    Answer answer = partners.of(run.practice()).get(next, Interaction.SEARCH_PRACTITIONER);
    if (answer.isGone()) {
      throw new StaffUnreadable(
          "The clinical system does not list its staff. People are noted at their first sign-on"
              + " all the same.");
    }
    byte[] body = answer.body();
    if (page(body) instanceof SearchBody.BundlePage page) {
      List<StaffMember> found =
          page.entries().stream().flatMap(entry -> member(entry, body).stream()).toList();
      return run.after(found, link(page.next()));
    }
    throw new StaffUnreadable(
        "The clinical system answered the search with a message, not with its staff.");
  }

  private static SearchBody page(byte[] body) {
    try {
      return new PageReader(MOST_BYTES, MOST_ENTRIES).read(body);
    } catch (MalformedPage e) {
      throw new StaffUnreadable(String.valueOf(e.getMessage()));
    }
  }

  private static Optional<StaffMember> member(PageEntry entry, byte[] body) {
    return entry instanceof PageEntry.ResourceEntry resource
        ? PractitionerReader.read(resource.slice().of(body))
        : Optional.empty();
  }

  private static @Nullable URI link(@Nullable String next) {
    try {
      return next == null ? null : new URI(next);
    } catch (URISyntaxException e) {
      throw new StaffUnreadable("The clinical system's link to the next page is not an address.");
    }
  }
}
