package io.caregateway.core.billing.debt;

import io.caregateway.safeguards.rights.Holding;
import io.caregateway.safeguards.rights.Row;
import io.caregateway.safeguards.rights.Subject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Of what a person was reminded. */
final class ReminderHolding implements Holding {

  private final ReminderRows rows;

  ReminderHolding(ReminderRows rows) {
    this.rows = rows;
  }

  @Override
  public String table() {
    return "core.reminder";
  }

  @Override
  public List<Map<String, Object>> rows(Subject whose) {
    return rows.of(whose.practice(), List.<UUID>of(whose.uuids())).stream()
        .map(
            one ->
                new Row()
                    .with("bill", one.bill())
                    .with("step", one.step())
                    .with("pounds", one.owed().pounds())
                    .with("day", one.day())
                    .fields())
        .toList();
  }

  /** It names nobody, and keeps a bill from being reminded of twice. */
  @Override
  public void erase(Subject whose) {}
}
