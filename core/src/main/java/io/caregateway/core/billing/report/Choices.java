package io.caregateway.core.billing.report;

import java.util.List;
import java.util.Map;

/**
 * What reports of a practice can be narrowed by.
 *
 * @param practitioners names by what stands for them in a {@link Filter}, in order of names
 * @param branches the same
 */
public record Choices(
    Map<String, String> practitioners, Map<String, String> branches, List<String> incomeCodes) {

  public Choices {
    incomeCodes = List.copyOf(incomeCodes);
  }
}
