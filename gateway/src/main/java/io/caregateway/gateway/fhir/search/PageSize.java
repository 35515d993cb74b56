package io.caregateway.gateway.fhir.search;

import io.caregateway.gateway.fhir.FhirApiSettings;
import io.caregateway.gateway.fhir.Parameters;
import io.caregateway.gateway.fhir.Refusal;
import io.caregateway.gateway.fhir.Refused;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How much a search wants to be told at once.
 *
 * @param most how many resources a page holds at the most
 * @param countOnly whether the client wants to know how many there are, and nothing else
 */
public record PageSize(int most, boolean countOnly) {

  private static final String COUNT = "_count";
  private static final String SUMMARY = "_summary";
  private static final Set<String> READ_HERE =
      Set.of(COUNT, SUMMARY, PageLinks.PARAMETER, "_format", "_pretty");

  /**
   * Reads {@code _count} and {@code _summary}. What is not known is refused, never passed over.
   *
   * @param others the parameters that say what to find
   * @throws Refused PARAMETER_UNKNOWN, COUNT_MALFORMED, SUMMARY_NOT_OFFERED
   */
  public static PageSize read(
      Parameters parameters, Collection<String> others, FhirApiSettings settings) {
    Set<String> known = new TreeSet<>(READ_HERE);
    known.addAll(others);
    parameters.requireOnly(known);
    int size = size(parameters.one(COUNT), settings);
    return new PageSize(Math.max(size, 1), countOnly(parameters) || size == 0);
  }

  /** More than a page may hold is cut to that (FHIR R4, search.html, page count). */
  private static int size(Optional<String> count, FhirApiSettings settings) {
    if (count.isEmpty()) {
      return settings.pageSize();
    }
    String digits = count.get();
    if (!digits.matches("[0-9]{1,100}")) {
      throw new Refused(Refusal.COUNT_MALFORMED);
    }
    String significant = digits.replaceFirst("^0+(?=.)", "");
    return significant.length() > 6
        ? settings.largestPage()
        : Math.min(Integer.parseInt(significant), settings.largestPage());
  }

  private static boolean countOnly(Parameters parameters) {
    return switch (parameters.one(SUMMARY).orElse("false")) {
      case "count" -> true;
      case "false" -> false;
      default -> throw new Refused(Refusal.SUMMARY_NOT_OFFERED);
    };
  }
}
