package io.caregateway.core.billing.bill;

import java.util.Objects;

/**
 * What staff write on a bill.
 *
 * @param purchaseOrder the payer's number of their order; may be empty
 * @param inside for the practice alone
 * @param onPaper for the payer to read
 */
public record Details(
    String practitioner, String branch, String purchaseOrder, String inside, String onPaper) {

  /** Bills of earlier days were kept without an order's number. */
  public Details {
    purchaseOrder = Objects.requireNonNullElse(purchaseOrder, "");
  }

  public static final Details NONE = of("", "");

  /** Who did it and where, and nothing else. */
  public static Details of(String practitioner, String branch) {
    return new Details(practitioner, branch, "", "", "");
  }
}
