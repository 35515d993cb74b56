package io.caregateway.core.billing.debt;

import io.caregateway.safeguards.rights.Holding;
import io.caregateway.safeguards.rights.Row;
import io.caregateway.safeguards.rights.Subject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Why a person was not reminded for a while. */
final class HoldHolding implements Holding {

  private final HoldRows rows;

  HoldHolding(HoldRows rows) {
    this.rows = rows;
  }

  @Override
  public String table() {
    return "core.debt_hold";
  }

  @Override
  public List<Map<String, Object>> rows(Subject whose) {
    return of(whose).stream()
        .map(
            one ->
                new Row()
                    .with("bill", one.bill())
                    .with("until", one.until())
                    .with("reason", one.content().reason())
                    .with("by", one.content().by())
                    .fields())
        .toList();
  }

  @Override
  public void erase(Subject whose) {
    of(whose).forEach(one -> rows.erase(whose.practice(), one));
  }

  private List<DebtHold> of(Subject whose) {
    return rows.of(whose.practice(), List.<UUID>of(whose.uuids()));
  }
}
