package io.caregateway.core.billing.bill;

import io.caregateway.core.billing.Outcome.Problem;
import io.caregateway.core.billing.TypedValues;
import io.caregateway.core.billing.prices.Price;
import io.caregateway.feed.Money;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line as somebody typed it.
 *
 * @param token names the form: sent twice, it makes one line
 * @param code of the price list
 * @param quantity 1 to 999
 * @param discount in pounds, as {@code 5.00}, or in percent, as {@code 10%}; may be empty
 */
public record NewLine(UUID token, String code, String quantity, String discount) {

  private static final Pattern QUANTITY = Pattern.compile("[1-9][0-9]{0,2}");
  private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3})\\s*%");
  private static final int HUNDRED = 100;

  /**
   * The line with this price.
   *
   * @param problems to which what is wrong is added; then the line is of no use
   */
  Line read(int number, Price price, List<Problem> problems) {
    String typed = quantity.strip();
    boolean counts = QUANTITY.matcher(typed).matches();
    if (!counts) {
      problems.add(new Problem("quantity", "Enter how many, from 1 to 999."));
    }
    int many = counts ? Integer.parseInt(typed) : 1;
    Money whole = new Money(price.price().pence() * many);
    Money off = off(whole, problems);
    return new Line(
        number,
        token,
        price.code(),
        price.version(),
        price.name(),
        price.incomeCode(),
        price.clinicalCode(),
        many,
        price.price(),
        off,
        price.vat(),
        price.vat().on(new Money(whole.pence() - off.pence())),
        price.share(),
        price.careRecord());
  }

  private Money off(Money whole, List<Problem> problems) {
    String typed = discount.strip();
    if (typed.isEmpty()) {
      return new Money(0);
    }
    Matcher percent = PERCENT.matcher(typed);
    Money off =
        percent.matches()
            ? new Money(
                (whole.pence() * Integer.parseInt(percent.group(1)) + HUNDRED / 2) / HUNDRED)
            : TypedValues.price(typed);
    if (off == null || off.pence() > whole.pence()) {
      problems.add(
          new Problem(
              "discount", "Enter a discount up to the price, in pounds, as 5.00, or as 10%."));
      return new Money(0);
    }
    return off;
  }
}
