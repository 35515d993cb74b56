package io.caregateway.core.billing.money;

import io.caregateway.feed.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money that came in, or that was given back.
 *
 * @param payer on whose account
 * @param refund whether it went back
 * @param number of the receipt or the refund
 */
public record Payment(
    UUID id,
    UUID payer,
    boolean refund,
    long number,
    Method method,
    Money amount,
    LocalDate day,
    Content content) {

  /**
   * What of it is sealed.
   *
   * @param bill for which it was taken; null when for none
   */
  public record Content(String reference, String by, @Nullable UUID bill) {

    Content erased() {
      return new Content("", by, bill);
    }
  }

  /** {@code Receipt 7}. */
  public String title() {
    return (refund ? "Refund " : "Receipt ") + number;
  }
}
