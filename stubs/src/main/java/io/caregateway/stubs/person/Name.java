package io.caregateway.stubs.person;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * @param use FHIR name use: official, usual, maiden, old
 * @param given in their order
 * @param end the day the name went out of use, null while it is in use
 */
public record Name(
    String use, String prefix, List<String> given, String family, @Nullable String end) {

  public Name {
    given = List.copyOf(given);
  }

  /** As GP systems show it: {@code JACKSON Jane (Miss)}. */
  public String text() {
    return family.toUpperCase(Locale.UK) + " " + String.join(" ", given) + " (" + prefix + ")";
  }
}
