package io.caregateway.gateway.cards.signon;

import io.caregateway.feed.OdsCode;
import io.caregateway.routes.practice.Departures;
import io.caregateway.routes.practice.Practices;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The practices to choose from: none that has left. */
@Component
final class PracticeChoices {

  /** One of them. */
  record Choice(String code, String name) {}

  private final Practices practices;
  private final Departures departures;

  PracticeChoices(Practices practices, Departures departures) {
    this.practices = practices;
    this.departures = departures;
  }

  List<Choice> all() {
    return codes().map(code -> new Choice(code.value(), practices.get(code).name())).toList();
  }

  /** The one of this code, if it is served here. */
  Optional<OdsCode> served(String code) {
    return codes().filter(known -> known.value().equals(code)).findFirst();
  }

  private Stream<OdsCode> codes() {
    return practices.codes().stream().filter(code -> !departures.has(code));
  }
}
