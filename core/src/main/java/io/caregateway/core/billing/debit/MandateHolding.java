package io.caregateway.core.billing.debit;

import io.caregateway.safeguards.rights.Holding;
import io.caregateway.safeguards.rights.Row;
import io.caregateway.safeguards.rights.Subject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A person's mandates. */
final class MandateHolding implements Holding {

  private final MandateRows rows;

  MandateHolding(MandateRows rows) {
    this.rows = rows;
  }

  @Override
  public String table() {
    return "core.mandate";
  }

  @Override
  public List<Map<String, Object>> rows(Subject whose) {
    return of(whose).stream()
        .map(
            one ->
                new Row()
                    .with("reference", one.reference())
                    .with("state", one.state())
                    .with("signed", one.signed())
                    .with("account", one.content().account())
                    .with("enteredBy", one.content().by())
                    .fields())
        .toList();
  }

  /** Nothing can be collected any more. */
  @Override
  public void erase(Subject whose) {
    of(whose).forEach(one -> rows.erase(whose.practice(), one));
  }

  private List<Mandate> of(Subject whose) {
    return rows.of(whose.practice(), List.<UUID>of(whose.uuids()));
  }
}
