package io.caregateway.gateway.api.bill;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.caregateway.core.billing.bill.Bill;
import io.caregateway.core.billing.bill.FoundBill;
import io.caregateway.gateway.api.Amount;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A bill as a list shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "BillEntry")
record BillEntry(
    @Schema(example = "0b6f4a3e-6f3c-4c5e-9a41-0b8a3f0c9d11") UUID id,
    @Schema(description = "draft, estimate, discarded, posted or void", example = "posted")
        String state,
    @Schema(description = "Of the invoice, once posted", example = "41") @Nullable Long number,
    @Schema(description = "Who pays") UUID account,
    @Schema(description = "Whom it is about, by the id of FHIR's Patient; of nobody, none")
        @Nullable UUID patient,
    @Schema(description = "Of the service", example = "2026-10-30") LocalDate date,
    @Schema(example = "2026-11-02T09:30:00Z") @Nullable Instant postedAt,
    @Schema(description = "Without VAT") Amount net,
    Amount vat,
    @Schema(description = "With VAT") Amount total,
    @Schema(description = "What is still to pay") Amount owed,
    @Schema(description = "When amounts were last moved for it", example = "2026-11-02T09:30:00Z")
        Instant changedAt) {

  static BillEntry of(FoundBill found) {
    Bill bill = found.bill();
    return new BillEntry(
        bill.id(),
        bill.state().name().toLowerCase(Locale.ROOT),
        bill.number(),
        bill.payer(),
        bill.patient() == null ? null : bill.patient().value(),
        bill.day(),
        bill.postedAt(),
        Amount.of(bill.net()),
        Amount.of(bill.vat()),
        Amount.of(bill.total()),
        Amount.of(found.owed()),
        found.changedAt());
  }
}
