package io.caregateway.core.billing.debit;

import io.caregateway.safeguards.rights.Holding;
import io.caregateway.safeguards.rights.Row;
import io.caregateway.safeguards.rights.Subject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What was collected from a person. */
final class CollectionHolding implements Holding {

  private final CollectionRows rows;

  CollectionHolding(CollectionRows rows) {
    this.rows = rows;
  }

  @Override
  public String table() {
    return "core.collection";
  }

  @Override
  public List<Map<String, Object>> rows(Subject whose) {
    return rows.ofPayers(whose.practice(), Set.<UUID>of(whose.uuids())).stream()
        .map(
            one ->
                new Row()
                    .with("reference", one.reference())
                    .with("pounds", one.amount().pounds())
                    .with("state", one.state())
                    .with("reason", one.reason())
                    .fields())
        .toList();
  }

  /** Amounts and references stay, so that the books do; they say nothing of who it was. */
  @Override
  public void erase(Subject whose) {}
}
