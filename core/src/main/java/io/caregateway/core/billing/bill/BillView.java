package io.caregateway.core.billing.bill;

import io.caregateway.core.billing.BillingItem;
import io.caregateway.core.billing.bill.CreditNote.Part;
import io.caregateway.feed.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A bill as it stands.
 *
 * @param payerName as the bill says or, of a draft, would say
 * @param owed what is still to pay
 * @param writtenOff what was given up of it
 * @param inHand what the practice holds of the payer's money that is set against no bill
 * @param notes what was taken back
 * @param left by line, what was not taken back
 * @param entries in the clinical record
 * @param toTell of a draft: what the clinical record would be told, in words
 * @param refusal why it may not be posted now; mostly null
 * @param today the day on which it is looked at
 * @param about the name of the patient whom it is about, where somebody else pays
 */
public record BillView(
    Bill bill,
    String payerName,
    Money owed,
    Money writtenOff,
    Money inHand,
    List<CreditNote> notes,
    Map<Integer, Part> left,
    List<BillingItem> entries,
    List<String> toTell,
    @Nullable String refusal,
    @Nullable String about,
    LocalDate today) {

  public BillView {
    notes = List.copyOf(notes);
    left = Map.copyOf(left);
    entries = List.copyOf(entries);
    toTell = List.copyOf(toTell);
  }

  public boolean isDraft() {
    return bill.state() == BillState.DRAFT;
  }

  public boolean isEstimate() {
    return bill.state() == BillState.ESTIMATE;
  }

  public boolean isPosted() {
    return bill.state() == BillState.POSTED;
  }

  /** Whether it may be taken back as if it had never been. */
  public boolean canBeVoided() {
    return isPosted() && owed.equals(bill.total());
  }

  /** Whether money can be set against it: what was written off may be paid after all. */
  public boolean takesMoney() {
    return isPosted() && owed.pence() + writtenOff.pence() > 0;
  }

  /** Whether anything is left to be credited. */
  public boolean canBeCredited() {
    return isPosted() && left.values().stream().anyMatch(part -> part.gross().pence() > 0);
  }

  /** How it stands, in words. */
  public String stateInWords() {
    Estimate estimate = bill.content().estimate();
    if (isEstimate() && estimate != null && estimate.expiredOn(today)) {
      return "Expired";
    }
    if (!isPosted()) {
      return bill.state().words();
    }
    if (owed.pence() == 0 && writtenOff.pence() > 0) {
      return "Written off";
    }
    if (owed.pence() == 0) {
      return canBeCredited() ? "Paid" : "Credited";
    }
    return owed.equals(bill.total()) ? "Not paid" : "Part paid";
  }
}
