package io.caregateway.gateway.pages.account;

import java.util.List;

/** One line of the list of what is held of a person. */
record Detail(String label, List<String> values) {

  Detail {
    values = List.copyOf(values);
  }

  static Detail of(String label, String value) {
    return new Detail(label, List.of(value));
  }
}
