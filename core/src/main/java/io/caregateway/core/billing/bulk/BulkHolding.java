package io.caregateway.core.billing.bulk;

import io.caregateway.safeguards.rights.Holding;
import io.caregateway.safeguards.rights.Row;
import io.caregateway.safeguards.rights.Subject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a file says of a person, until the bill is made of it. */
final class BulkHolding implements Holding {

  private final BulkRows rows;

  BulkHolding(BulkRows rows) {
    this.rows = rows;
  }

  @Override
  public String table() {
    return "core.bulk_bill";
  }

  @Override
  public List<Map<String, Object>> rows(Subject whose) {
    return of(whose).stream()
        .map(
            bill ->
                new Row()
                    .with("state", bill.state())
                    .with("lines", bill.rows().stream().map(BulkRow::fields).toList())
                    .fields())
        .toList();
  }

  @Override
  public void erase(Subject whose) {
    List<UUID> bills = of(whose).stream().map(BulkBill::id).toList();
    if (!bills.isEmpty()) {
      rows.delete(whose.practice(), bills);
    }
  }

  private List<BulkBill> of(Subject whose) {
    return rows.of(whose.practice(), List.<UUID>of(whose.uuids()));
  }
}
