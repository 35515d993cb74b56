package io.caregateway.core.billing.paper;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is given out on paper. */
public enum PaperKind {
  /** Of a bill. */
  INVOICE(false),
  CREDIT_NOTE(false),
  /** Of a payment, or of money given back. */
  RECEIPT(false),
  /** Of an account: what is still to pay. */
  STATEMENT(true),
  /** Of an account: everything that was billed and paid. */
  WHOLE_STATEMENT(true),
  REMINDER_1(true),
  REMINDER_2(true),
  REMINDER_3(true);

  private final boolean ofAccount;

  PaperKind(boolean ofAccount) {
    this.ofAccount = ofAccount;
  }

  /** Whether it is about an account as it stands, so that each is an original. */
  public boolean isOfAccount() {
    return ofAccount;
  }

  /** Which reminder it is, from 1; 0 when it is none. */
  public int step() {
    return switch (this) {
      case REMINDER_1 -> 1;
      case REMINDER_2 -> 2;
      case REMINDER_3 -> 3;
      default -> 0;
    };
  }

  /** As it stands in addresses: {@code credit-note}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<PaperKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
