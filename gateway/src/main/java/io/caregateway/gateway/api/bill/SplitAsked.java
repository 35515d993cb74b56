package io.caregateway.gateway.api.bill;

import io.caregateway.core.billing.bill.Portion;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a draft is to be split among those who pay. */
@Schema(name = "SplitBill")
record SplitAsked(
    @Schema(description = "What others pay, up to five; what is left is the draft's own payer's")
        @Nullable List<@Nullable Part> portions,
    @Schema(
            description =
                "Whether the clinical record is told, as the items say; true where there is none",
            example = "true")
        @Nullable Boolean tellRecord) {

  private static final UUID NOBODY = new UUID(0, 0);

  /** What one of them pays. */
  @Schema(name = "BillPortion")
  record Part(
      @Schema(description = "Who pays") @Nullable UUID account,
      @Schema(
              description = "With VAT: in percent, as 80%, or in pounds, as 100.00",
              example = "80%")
          @Nullable String share,
      @Schema(
              description = "Of these lines, by number; of all where there is none",
              example = "[1]")
          @Nullable Set<Integer> lines) {

    Portion typed() {
      return new Portion(
          account == null ? NOBODY : account,
          share == null ? "" : share,
          lines == null ? Set.of() : lines);
    }
  }

  List<Portion> typed() {
    return portions == null
        ? List.of()
        : portions.stream()
            .map(part -> part == null ? new Portion(NOBODY, "", Set.of()) : part.typed())
            .toList();
  }

  boolean tells() {
    return tellRecord == null || tellRecord;
  }
}
