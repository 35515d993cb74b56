package io.caregateway.stubs.spine.cis2;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of a query or form, each given at most once (RFC 6749, 3.1). */
record Parameters(Map<String, List<String>> values) {

  @Nullable String find(String name) {
    List<String> all = values.getOrDefault(name, List.of());
    return all.size() == 1 ? all.get(0) : null;
  }

  /** Empty where it is missing. */
  String text(String name) {
    String value = find(name);
    return value == null ? "" : value;
  }

  /** The words of a list with blanks between. */
  Set<String> words(String name) {
    String text = text(name).trim();
    return text.isEmpty() ? Set.of() : Set.copyOf(List.of(text.split(" +")));
  }
}
