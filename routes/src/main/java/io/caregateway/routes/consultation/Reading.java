package io.caregateway.routes.consultation;

import io.caregateway.feed.NhsNumber;
import io.caregateway.feed.OdsCode;
import io.caregateway.fhir.consultation.Consultations;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One reading under way, page by page. Used by one thread. */
final class Reading {

  private static final int MOST_RESTARTS = 2;

  private final OdsCode practice;
  private final URI first;
  private final String sourceId;
  private final @Nullable NhsNumber nhsNumber;
  private final LocalDate since;
  private final ConsultationSettings settings;

  private final Set<String> followed = new HashSet<>();
  private Consultations found;
  private @Nullable URI next;
  private int pages;
  private int restarts;

  /**
   * @param first the search
   * @param sourceId the patient's logical id at the clinical system
   * @param since the first day that counts
   */
  Reading(
      OdsCode practice,
      URI first,
      String sourceId,
      @Nullable NhsNumber nhsNumber,
      LocalDate since,
      ConsultationSettings settings) {
    this.practice = practice;
    this.first = first;
    this.sourceId = sourceId;
    this.nhsNumber = nhsNumber;
    this.since = since;
    this.settings = settings;
    this.next = first;
    this.found = none();
  }

  OdsCode practice() {
    return practice;
  }

  /** The page to get; null when there is none left. */
  @Nullable URI next() {
    return next;
  }

  boolean isAtFirst() {
    return pages == 0;
  }

  Consultations found() {
    return found;
  }

  /**
   * Moves on, when a page has been added.
   *
   * @param link the server's link to the next page; null on the last
   * @throws Unread.LinkUnusable when it is no link, or was followed before
   */
  void turn(@Nullable String link) {
    pages++;
    if (link == null) {
      next = null;
    } else if (pages >= settings.mostPages() || found.more()) {
      found.cutOff();
      next = null;
    } else if (!followed.add(link)) {
      throw new Unread.LinkUnusable();
    } else {
      next = uri(link);
    }
  }

  /**
   * Begins again from the first page, since a link has expired.
   *
   * @throws Unread.LinkUnusable when that happened too often
   */
  void restart() {
    if (++restarts > MOST_RESTARTS) {
      throw new Unread.LinkUnusable();
    }
    followed.clear();
    pages = 0;
    found = none();
    next = first;
  }

  private Consultations none() {
    return new Consultations(sourceId, nhsNumber, since, settings.mostConsultations());
  }

  private static URI uri(String link) {
    try {
      return new URI(link);
    } catch (URISyntaxException e) {
      throw new Unread.LinkUnusable();
    }
  }
}
