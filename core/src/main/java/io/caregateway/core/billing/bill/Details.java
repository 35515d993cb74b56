package io.caregateway.core.billing.bill;

/**
 * What staff write on a bill.
 *
 * @param inside for the practice alone
 * @param onPaper for the payer to read
 */
public record Details(String practitioner, String branch, String inside, String onPaper) {

  public static final Details NONE = new Details("", "", "", "");
}
