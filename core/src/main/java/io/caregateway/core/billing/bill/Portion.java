package io.caregateway.core.billing.bill;

import io.caregateway.core.billing.Outcome.Problem;
import io.caregateway.core.billing.TypedValues;
import io.caregateway.feed.Money;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody else pays of a bill, as typed. What nobody else pays stays with the bill's own
 * payer.
 *
 * @param payer a patient, business or third party other than the bill's own
 * @param share of these lines, with VAT: in percent, as {@code 80%}, or in pounds, as {@code
 *     100.00}
 * @param lines by number; empty for all
 */
public record Portion(UUID payer, String share, Set<Integer> lines) {

  private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3})\\s*%");
  private static final int HUNDRED = 100;

  public Portion {
    lines = Set.copyOf(lines);
  }

  boolean touches(Line line) {
    return lines.isEmpty() || lines.contains(line.number());
  }

  /**
   * How many pence of all.
   *
   * @param all what these lines come to, with VAT
   * @param problems to which what is wrong is added
   */
  long pence(long all, List<Problem> problems) {
    String typed = share.strip();
    Matcher percent = PERCENT.matcher(typed);
    Money amount =
        percent.matches()
            ? new Money((all * Integer.parseInt(percent.group(1)) + HUNDRED / 2) / HUNDRED)
            : TypedValues.price(typed);
    if (amount == null || amount.pence() <= 0 || amount.pence() > all) {
      problems.add(
          new Problem(
              "share",
              "Enter what they pay of £" + new Money(all).pounds() + ", as 80% or as 100.00."));
      return 0;
    }
    return amount.pence();
  }
}
