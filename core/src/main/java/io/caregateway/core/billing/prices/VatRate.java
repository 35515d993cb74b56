package io.caregateway.core.billing.prices;

import io.caregateway.feed.Money;
import java.util.Locale;

/**
 * How value added tax is charged. The rates are those of the Value Added Tax Act 1994, sections
 * 2(1), 29A and 30; which of them an item has is the practice's to know.
 */
public enum VatRate {
  STANDARD(20, "Standard rate, 20%"),
  REDUCED(5, "Reduced rate, 5%"),
  ZERO(0, "Zero rate, 0%"),
  EXEMPT(0, "Exempt"),
  OUTSIDE(0, "Outside the scope of VAT");

  private static final long HUNDRED = 100;

  private final int percent;
  private final String words;

  VatRate(int percent, String words) {
    this.percent = percent;
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** As it stands in files: {@code standard}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a practice should write down why. */
  public boolean needsReason() {
    return percent == 0;
  }

  /**
   * The tax on an amount, to the nearest penny, half a penny up.
   *
   * @param net not negative
   */
  public Money on(Money net) {
    return new Money((net.pence() * percent + HUNDRED / 2) / HUNDRED);
  }
}
