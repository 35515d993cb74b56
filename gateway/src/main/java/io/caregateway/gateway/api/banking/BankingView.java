package io.caregateway.gateway.api.banking;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.caregateway.core.billing.TypedValues;
import io.caregateway.core.billing.banking.Banking;
import io.caregateway.core.billing.banking.OpenTill;
import io.caregateway.core.billing.banking.TypedBanking;
import io.caregateway.gateway.api.Amount;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A till that was counted and closed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Banking")
record BankingView(
    UUID id,
    @Schema(example = "12") long number,
    @Schema(description = "cash, cheques, card or bank", example = "cash") String till,
    @Schema(description = "The last whose money is in it", example = "2026-11-02") LocalDate day,
    @Schema(description = "What the books said; may be negative") Amount expected,
    Amount counted,
    @Schema(description = "What was counted beyond that; negative where it is short")
        Amount difference,
    @Schema(description = "Why it differs") @Nullable String explanation,
    @Schema(description = "Whether it was taken back", example = "false") boolean reversed) {

  static BankingView of(Banking banking) {
    String explanation = banking.content().explanation();
    return new BankingView(
        banking.id(),
        banking.number(),
        banking.till().word(),
        banking.day(),
        Amount.of(banking.expected()),
        Amount.of(banking.counted()),
        Amount.of(banking.difference()),
        explanation.isEmpty() ? null : explanation,
        banking.reversed());
  }

  /** A till as it stands since it was last closed. */
  @Schema(name = "Till")
  record Till(
      @Schema(description = "cash, cheques, card or bank", example = "cash") String till,
      @Schema(description = "What came in") Amount in,
      @Schema(description = "What was given back") Amount out,
      @Schema(description = "What should be there; may be negative") Amount expected,
      @Schema(description = "How many times money came in or was given back", example = "7")
          long movements) {

    static Till of(OpenTill open) {
      return new Till(
          open.till().word(),
          Amount.of(open.in()),
          Amount.of(open.out()),
          Amount.of(open.expected()),
          open.movements());
    }
  }

  /** A count of a till. */
  @Schema(name = "NewBanking")
  record Count(
      @Schema(description = "cash, cheques, card or bank", example = "cash") @Nullable String till,
      @Schema(description = "The last day whose money is in it", example = "2026-11-02")
          @Nullable String day,
      @Nullable Amount counted,
      @Schema(description = "Why it differs from the books") @Nullable String explanation) {

    TypedBanking typed(UUID token) {
      return new TypedBanking(
          token,
          till == null ? "" : till,
          day == null ? null : TypedValues.date(day),
          Amount.typed(counted),
          explanation == null ? "" : explanation);
    }
  }

  /** Why a banking is taken back. */
  @Schema(name = "Reversal")
  record Reversal(@Schema(example = "Counted twice") @Nullable String reason) {}
}
