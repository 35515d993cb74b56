package io.caregateway.core.billing.prices;

import java.util.Locale;

/** What of an item is told to the patient's clinical record. */
public enum CareRecord {
  NONE("Nothing"),
  BILL("When it is billed"),
  PAYMENT("When it is paid"),
  BOTH("When it is billed and when it is paid");

  private final String words;

  CareRecord(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** As it stands in files: {@code both}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean tellsOfBill() {
    return this == BILL || this == BOTH;
  }

  public boolean tellsOfPayment() {
    return this == PAYMENT || this == BOTH;
  }
}
