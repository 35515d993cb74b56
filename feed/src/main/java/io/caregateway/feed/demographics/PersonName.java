package io.caregateway.feed.demographics;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One name of a person.
 *
 * @param use FHIR name use: official, usual, temp, nickname, anonymous, old, maiden
 * @param text the whole name as the source shows it
 */
public record PersonName(
    @Nullable String use,
    @Nullable String text,
    @Nullable String family,
    List<String> given,
    List<String> prefix,
    List<String> suffix,
    @Nullable Span period) {

  static final Comparator<PersonName> BY_USE = Comparator.comparingInt(PersonName::rank);

  public PersonName {
    given = List.copyOf(given);
    prefix = List.copyOf(prefix);
    suffix = List.copyOf(suffix);
  }

  private int rank() {
    return switch (use == null ? "" : use) {
      case "official" -> 0;
      case "usual" -> 1;
      case "" -> 2;
      case "old", "maiden" -> 4;
      default -> 3;
    };
  }
}
