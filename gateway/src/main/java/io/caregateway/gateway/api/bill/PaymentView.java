package io.caregateway.gateway.api.bill;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.caregateway.core.billing.money.Payment;
import io.caregateway.gateway.api.Amount;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Money that came in, or that was given back. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Payment")
public record PaymentView(
    UUID id,
    @Schema(description = "payment or refund", example = "payment") String kind,
    @Schema(description = "Of the receipt or the refund", example = "7") long number,
    @Schema(description = "Whose money it is") UUID account,
    @Schema(description = "For which it was taken") @Nullable UUID bill,
    @Schema(description = "cash, card, bacs or cheque", example = "card") String method,
    Amount amount,
    @Schema(example = "2026-11-02") LocalDate date,
    @Schema(example = "slip 17") String reference) {

  public static PaymentView of(Payment payment) {
    return new PaymentView(
        payment.id(),
        payment.refund() ? "refund" : "payment",
        payment.number(),
        payment.payer(),
        payment.content().bill(),
        payment.method().word(),
        Amount.of(payment.amount()),
        payment.day(),
        payment.content().reference());
  }
}
