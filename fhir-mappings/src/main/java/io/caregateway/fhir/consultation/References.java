package io.caregateway.fhir.consultation;

import org.jspecify.annotations.Nullable;

/** References from one resource to another (FHIR, References: relative or absolute). */
final class References {

  private References() {}

  /**
   * @return null when it names no resource of the type
   */
  static @Nullable String idOf(String type, String reference) {
    String named = reference.replaceFirst("/_history/.*$", "");
    int slash = named.lastIndexOf('/');
    if (slash < 0 || slash == named.length() - 1) {
      return null;
    }
    String before = named.substring(0, slash);
    return before.equals(type) || before.endsWith("/" + type) ? named.substring(slash + 1) : null;
  }
}
