package io.caregateway.core.billing.prices;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns of a price list's file, and the fields of its form. */
public enum Column {
  PAYER("Payer"),
  CODE("Code"),
  NAME("Name"),
  CATEGORY("Category"),
  INCOME_CODE("Income code"),
  PRICE("Price"),
  VAT("VAT"),
  VAT_REASON("VAT reason"),
  FROM("From"),
  TO("To"),
  CLINICAL_CODE("Clinical code"),
  SHARE("Practitioner share"),
  CARE_RECORD("Care record"),
  NOT_CHARGEABLE("May not be charged because");

  private final String heading;

  Column(String heading) {
    this.heading = heading;
  }

  /** As the file's first line names it. */
  public String heading() {
    return heading;
  }

  /** The field's id on a page: {@code income-code}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Column> headed(String heading) {
    return Arrays.stream(values())
        .filter(column -> column.heading.equalsIgnoreCase(heading.strip()))
        .findFirst();
  }
}
