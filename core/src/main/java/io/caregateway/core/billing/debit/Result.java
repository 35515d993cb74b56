package io.caregateway.core.billing.debit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a bank or bureau says of one collection.
 *
 * @param place where the file says so, to be named to people
 * @param reason as the bank says; may be empty
 */
record Result(String place, String reference, Kind kind, String reason) {

  /** What became of it. */
  enum Kind {
    COLLECTED,
    FAILED,
    RETURNED;

    static Optional<Kind> of(String word) {
      String upper = word.strip().toUpperCase(Locale.ROOT);
      return Arrays.stream(values()).filter(kind -> kind.name().equals(upper)).findFirst();
    }
  }
}
