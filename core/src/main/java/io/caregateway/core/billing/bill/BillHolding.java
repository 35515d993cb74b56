package io.caregateway.core.billing.bill;

import io.caregateway.safeguards.rights.Holding;
import io.caregateway.safeguards.rights.Row;
import io.caregateway.safeguards.rights.Subject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A person's bills. */
final class BillHolding implements Holding {

  private final BillRows rows;

  BillHolding(BillRows rows) {
    this.rows = rows;
  }

  @Override
  public String table() {
    return "core.bill";
  }

  @Override
  public List<Map<String, Object>> rows(Subject whose) {
    return rows.of(whose.practice(), List.<UUID>of(whose.uuids())).stream()
        .map(
            bill ->
                new Row()
                    .with("id", bill.id())
                    .with("state", bill.state())
                    .with("number", bill.number())
                    .with("estimate", bill.content().estimate())
                    .with("payer", bill.content().payerName())
                    .with("day", bill.day())
                    .with("postedAt", bill.postedAt())
                    .with("details", bill.content().details())
                    .with("lines", bill.lines())
                    .with("totalPounds", bill.total().pounds())
                    .fields())
        .toList();
  }

  @Override
  public void erase(Subject whose) {
    rows.of(whose.practice(), List.<UUID>of(whose.uuids()))
        .forEach(bill -> rows.put(whose.practice(), bill.erased()));
  }
}
