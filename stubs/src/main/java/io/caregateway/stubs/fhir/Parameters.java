package io.caregateway.stubs.fhir;

import io.caregateway.stubs.fhir.Refusal.Reason;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Search parameters, read strictly. */
record Parameters(Map<String, List<String>> values) {

  void refuseOthersThan(Set<String> known) {
    for (String name : values.keySet()) {
      if (!known.contains(name)) {
        throw new Refusal(Reason.BAD_REQUEST, "Unknown search parameter " + name + ".");
      }
    }
  }

  @Nullable String single(String name) {
    List<String> all = values.getOrDefault(name, List.of());
    if (all.size() > 1) {
      throw new Refusal(Reason.BAD_REQUEST, name + " may be given once.");
    }
    return all.isEmpty() ? null : all.get(0);
  }

  @Nullable String oneOf(String name, List<String> allowed) {
    String value = single(name);
    if (value != null && !allowed.contains(value)) {
      throw new Refusal(Reason.BAD_REQUEST, name + " takes " + String.join(" or ", allowed) + ".");
    }
    return value;
  }

  int number(String name, int otherwise) {
    String value = single(name);
    if (value == null) {
      return otherwise;
    }
    if (!value.matches("\\d{1,9}")) {
      throw new Refusal(Reason.BAD_REQUEST, name + " takes a number from 0 upwards.");
    }
    return Integer.parseInt(value);
  }

  /** Values separated by commas; null when the parameter is absent. */
  @Nullable Set<String> set(String name) {
    String value = single(name);
    return value == null ? null : new LinkedHashSet<>(List.of(value.split(",", -1)));
  }
}
