package io.caregateway.feed.demographics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One address.
 *
 * @param use FHIR address use: home, work, temp, old, billing
 * @param type postal, physical or both
 * @param keys what a gazetteer calls this address
 */
public record PostalAddress(
    @Nullable String use,
    @Nullable String type,
    @Nullable String text,
    List<String> lines,
    @Nullable String city,
    @Nullable String district,
    @Nullable String postalCode,
    @Nullable String country,
    @Nullable Span period,
    List<AddressKey> keys) {

  public PostalAddress {
    lines = List.copyOf(lines);
    keys = List.copyOf(keys);
  }
}
