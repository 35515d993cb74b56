package io.caregateway.routes.patient;

import io.caregateway.feed.SearchTerms;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.feed.demographics.PersonName;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether a record that came in another's place is plausibly of the same person: the birth dates
 * agree as far as both are known, and the two share a family name, be it a former one.
 */
final class SamePerson {

  private SamePerson() {}

  static boolean plausible(Demographics one, Demographics other) {
    return datesAgree(one.birthDate(), other.birthDate())
        && families(one).stream().anyMatch(families(other)::contains);
  }

  private static boolean datesAgree(@Nullable String one, @Nullable String other) {
    return one != null && other != null && (one.startsWith(other) || other.startsWith(one));
  }

  private static Set<String> families(Demographics record) {
    return record.names().stream()
        .map(PersonName::family)
        .filter(Objects::nonNull)
        .map(SearchTerms::family)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toSet());
  }
}
