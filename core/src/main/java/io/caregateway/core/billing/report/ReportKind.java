package io.caregateway.core.billing.report;

import java.util.Locale;

/** Which reports there are. */
public enum ReportKind {
  INCOME("Income by code and practitioner", "What was billed and taken back, without VAT.", false),
  SHARES(
      "Practitioners’ shares",
      "Each practitioner’s part of what was billed without VAT, and how much of it is owed to them"
          + " because it was paid.",
      false),
  VAT("VAT", "By rate and reason, with the boxes that a return needs.", false),
  BANKING("Banking", "What came in and went back, by day and till.", false),
  CREDIT(
      "Unallocated credit",
      "Payers’ money that is set against no bill, as it was at the end of the last day.",
      true),
  SERVICES(
      "Service reconciliation",
      "Each service: whether it was billed and paid, and whether the clinical record was told.",
      true);

  private final String title;
  private final String purpose;
  private final boolean names;

  ReportKind(String title, String purpose, boolean names) {
    this.title = title;
    this.purpose = purpose;
    this.names = names;
  }

  public String title() {
    return title;
  }

  /** What it tells, as a sentence. */
  public String purpose() {
    return purpose;
  }

  /** Whether it says who pays, so that its reading is recorded. */
  public boolean names() {
    return names;
  }

  /** By what else than days it can be narrowed. */
  public boolean takes(Sieve sieve) {
    return switch (this) {
      case INCOME, SHARES, VAT, SERVICES -> sieve != Sieve.METHOD;
      case BANKING -> sieve == Sieve.METHOD;
      case CREDIT -> false;
    };
  }

  /** As it stands in addresses: {@code income}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
