package io.caregateway.gateway.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form, in the order of its fields. */
public record Problems(List<Problem> all) {

  public static final Problems NONE = new Problems(List.of());

  public Problems {
    all = List.copyOf(all);
  }

  public boolean any() {
    return !all.isEmpty();
  }

  /** The sentence to stand beside a field; null when it is right. */
  public @Nullable String at(String field) {
    return all.stream()
        .filter(problem -> problem.field().equals(field))
        .map(Problem::sentence)
        .findFirst()
        .orElse(null);
  }

  /** The sentence to stand above a group of fields that belong together, as those of a date. */
  public @Nullable String within(String group) {
    return all.stream()
        .filter(problem -> problem.field().startsWith(group + "-"))
        .map(Problem::sentence)
        .findFirst()
        .orElse(null);
  }
}
