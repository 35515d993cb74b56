package io.caregateway.gateway.fhir.patient;

import io.caregateway.gateway.fhir.Refusal;
import io.caregateway.gateway.fhir.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code _lastUpdated} with its prefixes (FHIR R4, search.html, date).
 *
 * @param from the earliest change that is wanted; null for any
 * @param before the first instant that is too late; null for none
 */
record ChangeWindow(@Nullable Instant from, @Nullable Instant before) {

  private static final Set<String> PREFIXES = Set.of("ge", "gt", "le", "lt", "eq");
  private static final int MOST = 2;

  /**
   * Where both are given, both must hold.
   *
   * @throws Refused LAST_UPDATED_MALFORMED
   */
  static ChangeWindow read(List<String> terms) {
    if (terms.size() > MOST) {
      throw new Refused(Refusal.LAST_UPDATED_MALFORMED);
    }
    ChangeWindow window = new ChangeWindow(null, null);
    for (String term : terms) {
      window = window.within(read(term));
    }
    return window;
  }

  private static ChangeWindow read(String term) {
    boolean prefixed = term.length() > 2 && PREFIXES.contains(term.substring(0, 2));
    TimeSpan span =
        TimeSpan.of(prefixed ? term.substring(2) : term)
            .orElseThrow(() -> new Refused(Refusal.LAST_UPDATED_MALFORMED));
    return switch (prefixed ? term.substring(0, 2) : "eq") {
      case "ge" -> new ChangeWindow(span.start(), null);
      case "gt" -> new ChangeWindow(span.end(), null);
      case "le" -> new ChangeWindow(null, span.end());
      case "lt" -> new ChangeWindow(null, span.start());
      default -> new ChangeWindow(span.start(), span.end());
    };
  }

  private ChangeWindow within(ChangeWindow other) {
    return new ChangeWindow(
        from == null || (other.from != null && other.from.isAfter(from)) ? other.from : from,
        before == null || (other.before != null && other.before.isBefore(before))
            ? other.before
            : before);
  }
}
