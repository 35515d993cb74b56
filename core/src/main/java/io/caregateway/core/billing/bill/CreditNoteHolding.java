package io.caregateway.core.billing.bill;

import io.caregateway.safeguards.rights.Holding;
import io.caregateway.safeguards.rights.Row;
import io.caregateway.safeguards.rights.Subject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** What was taken back of a person's bills. */
final class CreditNoteHolding implements Holding {

  private final BillRows bills;
  private final CreditNoteRows notes;

  CreditNoteHolding(BillRows bills, CreditNoteRows notes) {
    this.bills = bills;
    this.notes = notes;
  }

  @Override
  public String table() {
    return "core.credit_note";
  }

  @Override
  public List<Map<String, Object>> rows(Subject whose) {
    return of(whose)
        .map(
            note ->
                new Row()
                    .with("bill", note.bill())
                    .with("number", note.number())
                    .with("pounds", note.amount().pounds())
                    .with("day", note.day())
                    .with("reason", note.content().reason())
                    .fields())
        .toList();
  }

  @Override
  public void erase(Subject whose) {
    of(whose).forEach(note -> notes.erase(whose.practice(), note));
  }

  private Stream<CreditNote> of(Subject whose) {
    return bills.of(whose.practice(), List.<UUID>of(whose.uuids())).stream()
        .flatMap(bill -> notes.of(whose.practice(), bill.id()).stream());
  }
}
