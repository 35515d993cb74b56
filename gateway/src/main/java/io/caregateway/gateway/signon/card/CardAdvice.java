package io.caregateway.gateway.signon.card;

import io.caregateway.smartcards.refusal.Refusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the sign-on page says to whoever came with a card and was refused. */
public final class CardAdvice {

  private static final String PREFIX = "card-";

  private CardAdvice() {}

  /** The word for a cause in the page's address. */
  static String code(Enum<?> cause) {
    return PREFIX + cause.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The sentence for that word; empty where it is none of ours. */
  public static Optional<String> sentence(@Nullable String code) {
    return Stream.concat(
            Arrays.stream(CardFault.values())
                .filter(fault -> code(fault).equals(code))
                .map(CardFault::sentence),
            Arrays.stream(Refusal.values())
                .filter(refusal -> code(refusal).equals(code))
                .map(Refusal::sentence))
        .findAny();
  }
}
