package io.caregateway.gateway.api.bill;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.caregateway.core.billing.BillingItem;
import io.caregateway.core.billing.bill.BillView;
import io.caregateway.core.billing.bill.CreditNote;
import io.caregateway.core.billing.bill.Estimate;
import io.caregateway.core.billing.bill.FoundBill;
import io.caregateway.core.billing.bill.Line;
import io.caregateway.gateway.api.Amount;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A bill with all that is on it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Bill")
record BillDetail(
    @JsonUnwrapped BillEntry bill,
    BillDetails details,
    List<BillLine> lines,
    List<Note> creditNotes,
    @Schema(description = "How its entries in the clinical record stand") List<RecordEntry> entries,
    @Schema(description = "Where it is one, or came of one") @Nullable Offer estimate,
    @Schema(description = "The invoices among which one bill was split, this one too")
        @Nullable List<UUID> together,
    @Schema(description = "Why it may not be posted now") @Nullable String refusal) {

  /** One line. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record BillLine(
      @Schema(example = "1") int number,
      @Schema(description = "To remove it from a draft by") UUID id,
      @Schema(example = "REPORT") String code,
      @Schema(example = "Insurance report") String name,
      @Schema(example = "REP") String incomeCode,
      @Schema(description = "A SNOMED CT concept id") @Nullable String clinicalCode,
      @Schema(example = "1") int quantity,
      @Schema(description = "Of one, without VAT") Amount price,
      @Schema(description = "Off all of them, without VAT") Amount discount,
      Amount net,
      Amount vat,
      @Schema(description = "What of it was not credited, with VAT") Amount left) {

    static BillLine of(Line line, BillView view) {
      CreditNote.Part left = view.left().get(line.number());
      return new BillLine(
          line.number(),
          line.token(),
          line.code(),
          line.name(),
          line.incomeCode(),
          line.clinicalCode(),
          line.quantity(),
          Amount.of(line.price()),
          Amount.of(line.discount()),
          Amount.of(line.net()),
          Amount.of(line.vat()),
          Amount.of(left == null ? line.gross() : left.gross()));
    }
  }

  /** A credit note. */
  record Note(
      UUID id,
      @Schema(example = "3") long number,
      @Schema(description = "With VAT") Amount amount,
      @Schema(example = "2026-11-02") LocalDate date,
      @Schema(example = "Wrong item") String reason) {

    static Note of(CreditNote note) {
      return new Note(
          note.id(), note.number(), Amount.of(note.amount()), note.day(), note.content().reason());
    }
  }

  /** What an estimate has beside a bill. */
  @Schema(name = "Estimate")
  record Offer(
      @Schema(example = "7") long number,
      @Schema(description = "The day on which it was given", example = "2026-10-30")
          LocalDate given,
      @Schema(description = "The last day on which it counts", example = "2026-12-31")
          LocalDate until) {

    static @Nullable Offer of(@Nullable Estimate held) {
      return held == null ? null : new Offer(held.number(), held.given(), held.until());
    }
  }

  /** What the clinical record was told. */
  record RecordEntry(
      @Schema(description = "The idempotency key that the entry carries") UUID key,
      @Schema(example = "WRITTEN") String state,
      @Schema(example = "Written to the clinical record") String words) {

    static RecordEntry of(BillingItem item) {
      return new RecordEntry(item.key(), item.state().name(), item.stateInWords());
    }
  }

  static BillDetail of(FoundBill found, BillView view) {
    return new BillDetail(
        BillEntry.of(found),
        BillDetails.of(found.bill().content().details()),
        found.bill().lines().stream().map(line -> BillLine.of(line, view)).toList(),
        view.notes().stream().map(Note::of).toList(),
        view.entries().stream().map(RecordEntry::of).toList(),
        Offer.of(found.bill().content().estimate()),
        found.bill().content().together(),
        view.refusal());
  }
}
