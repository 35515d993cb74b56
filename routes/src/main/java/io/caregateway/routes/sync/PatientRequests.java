package io.caregateway.routes.sync;

import io.caregateway.routes.practice.SyncSettings;
import io.caregateway.routes.sync.SyncRun.Window;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is asked of a clinical system (FHIR RESTful API: search, paging, read). */
final class PatientRequests {

  private static final int LONGEST_ID = 64;

  private static final String PATIENT = "/Patient/";

  private PatientRequests() {}

  /** FHIR data type id, but for dots alone, which a path would take for a place. */
  static boolean isId(String text) {
    boolean dotsAlone = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isAsciiLetterOrDigit(c) && c != '-' && c != '.') {
        return false;
      }
      dotsAlone &= c == '.';
    }
    return !dotsAlone && text.length() <= LONGEST_ID;
  }

  /** The page that comes next in a run. */
  static URI page(SyncRun run, SyncSettings settings) {
    Window window = run.window();
    if (window.next() != null) {
      return link(window.next());
    }
    String count = "&_count=" + settings.pageSize();
    if (run.kind() == SyncKind.RECONCILE) {
      return URI.create("Patient?_elements=id" + count);
    }
    Instant since = window.since();
    String changed = since == null ? "" : "_lastUpdated=ge" + since + "&";
    return URI.create("Patient?" + changed + "_sort=_lastUpdated" + count);
  }

  /** Where a server's link leads. */
  static URI link(String next) {
    try {
      return new URI(next);
    } catch (URISyntaxException e) {
      throw new SyncFailure.LinkUnusable();
    }
  }

  /** How many there are of all that a run looks at. */
  static URI count() {
    return URI.create("Patient?_summary=count");
  }

  /** The id that a full URL ends in, as {@code https://host/base/Patient/12}; null for others. */
  static @Nullable String idOf(@Nullable String fullUrl) {
    int at = fullUrl == null ? -1 : fullUrl.lastIndexOf(PATIENT);
    if (fullUrl == null || at < 0) {
      return null;
    }
    String id = fullUrl.substring(at + PATIENT.length());
    return isId(id) ? id : null;
  }

  private static boolean isAsciiLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
  }

  /** One record. */
  static URI read(String sourceId) {
    return URI.create("Patient/" + sourceId);
  }
}
