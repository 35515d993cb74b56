package io.caregateway.core.billing.debit;

import io.caregateway.core.billing.CardNumbers;
import io.caregateway.core.billing.Outcome.Problem;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An account at a bank in the United Kingdom.
 *
 * @param holder in letters, digits, blanks and {@code . & / -} as Bacs takes them, up to 18
 * @param sortCode six digits
 * @param number eight digits
 */
public record BankAccount(String holder, String sortCode, String number) {

  private static final Pattern HOLDER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 .&/-]{0,17}");
  private static final Pattern SORT_CODE = Pattern.compile("[0-9]{6}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{8}");

  /**
   * Reads what was typed; blanks and hyphens between digits are left out.
   *
   * @param problems to which what is wrong is added
   */
  static BankAccount read(String holder, String sortCode, String number, List<Problem> problems) {
    BankAccount account =
        new BankAccount(
            holder.strip(), sortCode.replaceAll("[\\s-]", ""), number.replaceAll("[\\s-]", ""));
    if (CardNumbers.in(holder)) {
      problems.add(new Problem("holder", CardNumbers.REFUSED));
    } else if (!HOLDER.matcher(account.holder).matches()) {
      problems.add(
          new Problem(
              "holder",
              "Enter the name on the account: up to 18 letters, digits, blanks and . & / -."));
    }
    if (!SORT_CODE.matcher(account.sortCode).matches()) {
      problems.add(new Problem("sort-code", "Enter the six digits of the sort code."));
    }
    if (!NUMBER.matcher(account.number).matches()) {
      problems.add(
          new Problem(
              "number",
              "Enter the eight digits of the account number, with noughts before a shorter one."));
    }
    return account;
  }

  /** {@code ****5678}, as it is shown. */
  public String masked() {
    return "****" + number.substring(4);
  }
}
