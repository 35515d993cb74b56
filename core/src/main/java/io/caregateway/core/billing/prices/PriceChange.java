package io.caregateway.core.billing.prices;

import java.util.List;

/** What became of an attempt to change a price. */
public sealed interface PriceChange {

  /** What is wrong with one field, as a sentence to stand beside it. */
  record Problem(Column column, String sentence) {}

  /** The item has a version more. */
  record Changed(Price price) implements PriceChange {}

  /** It is as it was; nothing was added. */
  record Same(Price price) implements PriceChange {}

  /** Some fields do not hold; nothing was added. */
  record Invalid(List<Problem> problems) implements PriceChange {
    public Invalid {
      problems = List.copyOf(problems);
    }
  }
}
