package io.caregateway.core.billing.banking;

import io.caregateway.feed.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A till that was counted and closed.
 *
 * @param branch whose till it is; null where that is not known
 * @param day the last whose money is in it
 * @param expected what the books said; may be negative
 * @param reversed whether it was taken back
 */
public record Banking(
    UUID id,
    long number,
    Till till,
    @Nullable UUID branch,
    LocalDate day,
    Money expected,
    Money counted,
    boolean reversed,
    long version,
    Content content) {

  /**
   * What of it is sealed, since it names staff.
   *
   * @param explanation why it differs; empty where it does not
   * @param reversal who took it back and why; null where nobody did
   */
  public record Content(String by, String explanation, @Nullable String reversal) {}

  Banking numbered(long given) {
    return new Banking(id, given, till, branch, day, expected, counted, reversed, version, content);
  }

  /** What was counted beyond what was expected; negative where it is short. */
  public Money difference() {
    return new Money(counted.pence() - expected.pence());
  }

  public String title() {
    return "Banking " + number;
  }
}
