package io.caregateway.core.billing.debt;

import io.caregateway.safeguards.rights.Holding;
import io.caregateway.safeguards.rights.Row;
import io.caregateway.safeguards.rights.Subject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What was given up of a person's bills, and why. */
final class WriteOffHolding implements Holding {

  private final WriteOffRows rows;

  WriteOffHolding(WriteOffRows rows) {
    this.rows = rows;
  }

  @Override
  public String table() {
    return "core.write_off";
  }

  @Override
  public List<Map<String, Object>> rows(Subject whose) {
    return of(whose).stream()
        .map(
            one ->
                new Row()
                    .with("bill", one.content().title())
                    .with("state", one.state())
                    .with("pounds", one.amount().pounds())
                    .with("day", one.day())
                    .with("reason", one.content().reason())
                    .with("askedBy", one.content().asked())
                    .with("decidedBy", one.content().decided())
                    .fields())
        .toList();
  }

  @Override
  public void erase(Subject whose) {
    of(whose).forEach(one -> rows.erase(whose.practice(), one));
  }

  private List<WriteOff> of(Subject whose) {
    return rows.of(whose.practice(), List.<UUID>of(whose.uuids()));
  }
}
