package io.caregateway.gateway.audit.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of what a record holds, under a title. */
public record Part(String title, List<Field> fields) {

  /** One thing that it holds. */
  public record Field(String name, String value) {}

  public Part {
    fields = List.copyOf(fields);
  }

  static Builder titled(String title) {
    return new Builder(title, new ArrayList<>());
  }

  /** Takes what there is, and leaves out what is not. */
  record Builder(String title, List<Field> fields) {

    Builder with(String name, @Nullable Object value) {
      if (value != null && !value.toString().isBlank()) {
        fields.add(new Field(name, value.toString()));
      }
      return this;
    }

    Part built() {
      return new Part(title, fields);
    }
  }
}
