package io.caregateway.core.billing;

import io.caregateway.core.billing.PatientAccounts.Contact;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.feed.demographics.PostalAddress;
import io.caregateway.feed.demographics.Telecom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a person is reached on paper, of all that is held. */
final class ContactLines {

  private ContactLines() {}

  static Contact of(Demographics person) {
    return new Contact(
        person.addresses().stream()
            .filter(address -> !"old".equals(address.use()))
            .min(Comparator.comparingInt(ContactLines::rank))
            .map(ContactLines::lines)
            .orElse(List.of()),
        person.telecoms().stream()
            .filter(one -> "email".equals(one.system()) && !"old".equals(one.use()))
            .map(Telecom::value)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null));
  }

  /** Where bills go first, then where somebody lives. */
  private static int rank(PostalAddress address) {
    return switch (address.use() == null ? "" : address.use()) {
      case "billing" -> 0;
      case "home" -> 1;
      case "temp" -> 3;
      default -> 2;
    };
  }

  private static List<String> lines(PostalAddress address) {
    List<String> lines = new ArrayList<>(address.lines());
    add(lines, address.city());
    add(lines, address.district());
    add(lines, address.postalCode());
    if (lines.isEmpty()) {
      add(lines, address.text());
    }
    lines.removeIf(String::isBlank);
    return lines;
  }

  private static void add(List<String> lines, @Nullable String line) {
    if (line != null) {
      lines.add(line);
    }
  }
}
