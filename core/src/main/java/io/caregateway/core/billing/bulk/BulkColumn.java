package io.caregateway.core.billing.bulk;

import java.util.Arrays;
import java.util.Optional;

/** The columns of a file of bills. */
public enum BulkColumn {
  PATIENT("Patient", "patient"),
  PAYER("Payer", "payer"),
  DATE("Date", "date"),
  ITEM("Item code", "code"),
  QUANTITY("Quantity", "quantity"),
  DISCOUNT("Discount", "discount"),
  PRACTITIONER("Practitioner", "practitioner"),
  BRANCH("Branch", "branch"),
  PURCHASE_ORDER("Purchase order", "purchase-order"),
  NOTES("Notes", "inside");

  private final String heading;
  private final String field;

  BulkColumn(String heading, String field) {
    this.heading = heading;
    this.field = field;
  }

  /** As the file's first line names it. */
  public String heading() {
    return heading;
  }

  /** Whether it tells what is billed; the others tell which bill it is on. */
  boolean ofLine() {
    return this == ITEM || this == QUANTITY || this == DISCOUNT;
  }

  static Optional<BulkColumn> headed(String heading) {
    return Arrays.stream(values())
        .filter(column -> column.heading.equalsIgnoreCase(heading.strip()))
        .findFirst();
  }

  /** The heading for a field of a bill, as problems name it; empty for none. */
  static String headingOf(String field) {
    return Arrays.stream(values())
        .filter(column -> column.field.equals(field))
        .findFirst()
        .map(BulkColumn::heading)
        .orElse("");
  }
}
