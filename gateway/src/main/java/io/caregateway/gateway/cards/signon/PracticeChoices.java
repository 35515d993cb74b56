package io.caregateway.gateway.cards.signon;

import io.caregateway.feed.OdsCode;
import io.caregateway.routes.practice.Practices;
import java.util.List;
import java.util.Optional;

/** The practices to choose from. */
record PracticeChoices(Practices practices) {

  /** One of them. */
  record Choice(String code, String name) {}

  List<Choice> all() {
    return practices.codes().stream()
        .map(code -> new Choice(code.value(), practices.get(code).name()))
        .toList();
  }

  /** The one of this code, if it is served here. */
  Optional<OdsCode> served(String code) {
    return practices.codes().stream().filter(known -> known.value().equals(code)).findFirst();
  }
}
