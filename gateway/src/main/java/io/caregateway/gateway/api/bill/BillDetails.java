package io.caregateway.gateway.api.bill;

import io.caregateway.core.billing.bill.Details;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the practice writes on a bill. */
record BillDetails(
    @Schema(example = "Dr Anne Field") @Nullable String practitioner,
    @Schema(example = "High Street") @Nullable String branch,
    @Schema(description = "The payer's number of their order", example = "PO-1017")
        @Nullable String purchaseOrder,
    @Schema(description = "For the practice alone", example = "Asked for by phone")
        @Nullable String inside,
    @Schema(description = "For the payer to read", example = "Thank you")
        @Nullable String onPaper) {

  static BillDetails of(Details details) {
    return new BillDetails(
        details.practitioner(),
        details.branch(),
        details.purchaseOrder(),
        details.inside(),
        details.onPaper());
  }

  Details typed() {
    return new Details(
        text(practitioner), text(branch), text(purchaseOrder), text(inside), text(onPaper));
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
