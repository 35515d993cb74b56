package io.caregateway.feed;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount in pounds sterling, kept as whole pence.
 *
 * @param pence may be negative
 */
public record Money(@JsonValue long pence) {

  @JsonCreator
  public Money {}

  /**
   * Reads an amount in pounds, as {@code 10.00}.
   *
   * @throws ArithmeticException when it has fractions of a penny or is out of range
   */
  public static Money ofPounds(BigDecimal pounds) {
    return new Money(pounds.setScale(2, RoundingMode.UNNECESSARY).unscaledValue().longValueExact());
  }

  /** In pounds with two decimals. */
  public BigDecimal pounds() {
    return BigDecimal.valueOf(pence, 2);
  }
}
