package io.caregateway.stubs.person;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param use FHIR address use: home, temp, old
 * @param start first day, null when not known
 * @param end last day, null while it holds
 */
public record Address(
    String use,
    List<String> lines,
    @Nullable String city,
    @Nullable String district,
    String postalCode,
    @Nullable String start,
    @Nullable String end) {

  public Address {
    lines = List.copyOf(lines);
  }
}
