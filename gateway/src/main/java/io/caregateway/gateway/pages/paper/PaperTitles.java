package io.caregateway.gateway.pages.paper;

import io.caregateway.core.billing.paper.PaperKind;

/** What staff call the kinds of paper. */
final class PaperTitles {

  private PaperTitles() {}

  static String of(PaperKind kind) {
    return switch (kind) {
      case INVOICE -> "The invoice";
      case CREDIT_NOTE -> "The credit note";
      case RECEIPT -> "The receipt";
      case STATEMENT -> "Statement of what is to pay";
      case WHOLE_STATEMENT -> "Statement of everything";
      case REMINDER_1 -> "First reminder";
      case REMINDER_2 -> "Second reminder";
      case REMINDER_3 -> "Last reminder";
    };
  }
}
