package io.caregateway.gateway.api.bill;

import io.caregateway.core.billing.bill.NewCredit;
import io.caregateway.core.billing.bill.NewLine;
import io.caregateway.core.billing.money.TypedPayment;
import io.caregateway.gateway.api.Amount;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What clients send. Every field may be missing: the core says what it wants, as on a page. */
final class Asked {

  private Asked() {}

  /** A draft to be begun. */
  @Schema(name = "NewBill")
  record Draft(
      @Schema(description = "Of the service, not in the future", example = "2026-10-30")
          @Nullable String date,
      @Schema(
              description =
                  "Whom it is about, by the id of FHIR's Patient, where a business or a third party"
                      + " pays")
          @Nullable UUID patient) {}

  /** A line to be added. */
  @Schema(name = "NewLine")
  record DraftLine(
      @Schema(description = "Of the price list", example = "REPORT") @Nullable String code,
      @Schema(description = "1 to 999; 1 where there is none", example = "1")
          @Nullable Integer quantity,
      @Schema(description = "In pounds, as 5.00, or in percent, as 10%", example = "10%")
          @Nullable String discount) {

    NewLine typed(UUID token) {
      return new NewLine(
          token, text(code), quantity == null ? "1" : quantity.toString(), text(discount));
    }
  }

  /** How a draft is to be posted. */
  @Schema(name = "PostBill")
  record Post(
      @Schema(
              description =
                  "Whether the clinical record is told, as the items say; true where there is none",
              example = "true")
          @Nullable Boolean tellRecord) {

    static boolean tells(@Nullable Post post) {
      return post == null || post.tellRecord() == null || post.tellRecord();
    }
  }

  /** What is to be taken back of a posted bill. */
  @Schema(name = "NewCreditNote")
  record Credit(
      @Schema(description = "Whether all that is left is taken back", example = "false")
          @Nullable Boolean whole,
      @Schema(
              description = "By line number, without VAT, where it is not the whole",
              example = "{\"1\": {\"amount\": \"5.00\", \"currency\": \"GBP\"}}")
          @Nullable Map<Integer, Amount> lines,
      @Schema(example = "Wrong item") @Nullable String reason) {

    NewCredit typed(UUID token) {
      Map<Integer, String> amounts = new HashMap<>();
      if (lines != null) {
        lines.forEach((line, amount) -> amounts.put(line, Amount.typed(amount)));
      }
      return new NewCredit(token, Boolean.TRUE.equals(whole), amounts, text(reason));
    }
  }

  /** Money that came in or is to be given back. */
  @Schema(name = "NewPayment")
  record Paid(
      @Nullable Amount amount,
      @Schema(description = "cash, card, bacs or cheque", example = "card") @Nullable String method,
      @Schema(
              description = "As on the terminal's slip or the cheque, never a card's number",
              example = "slip 17")
          @Nullable String reference) {

    TypedPayment typed(UUID token) {
      return new TypedPayment(token, Amount.typed(amount), text(method), text(reference));
    }
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
