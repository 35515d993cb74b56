package io.caregateway.core.billing.banking;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A count as somebody typed it.
 *
 * @param token names the form: sent twice, it counts once
 * @param till {@code cash}, {@code cheques}, {@code card} or {@code bank}
 * @param branch whose till it is; null where that is not known
 * @param day the last whose money is in it; null when what was typed is no day
 * @param counted in pounds
 * @param explanation why it differs from the books
 */
public record TypedBanking(
    UUID token,
    String till,
    @Nullable UUID branch,
    @Nullable LocalDate day,
    String counted,
    String explanation) {

  /** Of a practice that does not tell its branches' tills apart. */
  public TypedBanking(
      UUID token, String till, @Nullable LocalDate day, String counted, String explanation) {
    this(token, till, null, day, counted, explanation);
  }
}
