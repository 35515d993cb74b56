package io.caregateway.gateway.fhir.search;

import io.caregateway.gateway.fhir.Refusal;
import io.caregateway.gateway.fhir.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a date parameter asks for with its prefixes (FHIR R4, search.html, date).
 *
 * @param from the earliest time that is wanted; null for any
 * @param before the first instant that is too late; null for none
 */
public record TimeWindow(@Nullable Instant from, @Nullable Instant before) {

  private static final Set<String> PREFIXES = Set.of("ge", "gt", "le", "lt", "eq");
  private static final int MOST = 2;

  /**
   * Where both are given, both must hold.
   *
   * @param parameter its name
   * @param terms what it was given, at most two
   * @throws Refused TIME_MALFORMED
   */
  public static TimeWindow read(String parameter, List<String> terms) {
    if (terms.size() > MOST) {
      throw new Refused(Refusal.TIME_MALFORMED, parameter);
    }
    TimeWindow window = new TimeWindow(null, null);
    for (String term : terms) {
      window = window.within(read(parameter, term));
    }
    return window;
  }

  private static TimeWindow read(String parameter, String term) {
    boolean prefixed = term.length() > 2 && PREFIXES.contains(term.substring(0, 2));
    TimeSpan span =
        TimeSpan.of(prefixed ? term.substring(2) : term)
            .orElseThrow(() -> new Refused(Refusal.TIME_MALFORMED, parameter));
    return switch (prefixed ? term.substring(0, 2) : "eq") {
      case "ge" -> new TimeWindow(span.start(), null);
      case "gt" -> new TimeWindow(span.end(), null);
      case "le" -> new TimeWindow(null, span.end());
      case "lt" -> new TimeWindow(null, span.start());
      default -> new TimeWindow(span.start(), span.end());
    };
  }

  private TimeWindow within(TimeWindow other) {
    return new TimeWindow(
        from == null || (other.from != null && other.from.isAfter(from)) ? other.from : from,
        before == null || (other.before != null && other.before.isBefore(before))
            ? other.before
            : before);
  }
}
