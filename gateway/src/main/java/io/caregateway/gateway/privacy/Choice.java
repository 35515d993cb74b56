package io.caregateway.gateway.privacy;

import io.caregateway.routes.erasure.ErasureGround;
import io.caregateway.routes.restriction.RestrictionGround;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One of the grounds that a form offers. */
record Choice(String value, String words) {

  static List<Choice> ofRestriction() {
    return Arrays.stream(RestrictionGround.values())
        .map(ground -> new Choice(ground.name(), ground.words()))
        .toList();
  }

  static List<Choice> ofErasure() {
    return Arrays.stream(ErasureGround.values())
        .map(ground -> new Choice(ground.name(), ground.words()))
        .toList();
  }

  /** The one that was chosen; empty when none was. */
  static <E extends Enum<E>> Optional<E> chosen(Class<E> grounds, String value) {
    return Stream.of(grounds.getEnumConstants())
        .filter(ground -> ground.name().equals(value))
        .findFirst();
  }
}
