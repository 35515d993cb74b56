package io.caregateway.core.billing.report;

import java.util.Map;

/** Names in the rows of reports. */
final class Practitioners {

  private Practitioners() {}

  /**
   * @param names by their hashes
   * @param hash empty where the bill names nobody
   */
  static String name(Map<String, String> names, String hash) {
    return hash.isEmpty() ? "Nobody named" : names.getOrDefault(hash, "Another");
  }
}
