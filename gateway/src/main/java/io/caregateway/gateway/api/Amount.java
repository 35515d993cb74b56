package io.caregateway.gateway.api;

import io.caregateway.feed.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An amount of money. */
public record Amount(
    @Schema(description = "In pounds, with two decimals", example = "25.00")
        @Nullable String amount,
    @Schema(description = "GBP, always", example = "GBP") @Nullable String currency) {

  private static final String POUNDS = "GBP";

  public static Amount of(Money money) {
    return new Amount(money.pounds().toPlainString(), POUNDS);
  }

  /** As somebody would type it in pounds; of another currency, nothing that can be read. */
  public static String typed(@Nullable Amount amount) {
    return amount == null || amount.amount() == null || !POUNDS.equals(amount.currency())
        ? ""
        : amount.amount();
  }
}
