package io.caregateway.gateway.pages.account;

import io.caregateway.feed.demographics.ContactPerson;
import io.caregateway.feed.demographics.PersonName;
import io.caregateway.feed.demographics.PostalAddress;
import io.caregateway.feed.demographics.Telecom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names, addresses and ways to reach a person, each on one line. */
final class ContactWords {

  private ContactWords() {}

  static String of(PersonName name) {
    String whole =
        name.family() == null && name.text() != null
            ? name.text()
            : joined(
                ", ",
                name.family() == null ? null : name.family().toUpperCase(Locale.UK),
                String.join(" ", name.given()));
    return with(whole, name.use());
  }

  static String of(PostalAddress address) {
    List<@Nullable String> parts = new ArrayList<>(address.lines());
    parts.add(address.city());
    parts.add(address.district());
    parts.add(address.postalCode());
    String whole = joined(", ", parts.toArray(new String[0]));
    return with(whole.isBlank() && address.text() != null ? address.text() : whole, address.use());
  }

  static String of(Telecom telecom) {
    String value = telecom.value() == null ? "" : telecom.value();
    return with(value, joined(" ", telecom.use(), telecom.system()));
  }

  static String of(ContactPerson contact) {
    String relation =
        contact.relationships().stream()
            .map(code -> code.display() == null ? code.code() : code.display())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    String reached =
        contact.telecoms().stream()
            .map(Telecom::value)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    PersonName name = contact.name();
    String who = name == null ? relation : with(of(name), relation);
    return joined(": ", who, reached);
  }

  /** The words with what they are in brackets. */
  private static String with(String words, @Nullable String kind) {
    return words.isBlank() || kind == null || kind.isBlank() ? words : words + " (" + kind + ")";
  }

  private static String joined(String by, @Nullable String... parts) {
    return Stream.of(parts)
        .filter(part -> part != null && !part.isBlank())
        .collect(Collectors.joining(by));
  }
}
