package io.caregateway.core.billing.payer;

import io.caregateway.safeguards.rights.Holding;
import io.caregateway.safeguards.rights.Row;
import io.caregateway.safeguards.rights.Subject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** By which policies others pay for a person. */
final class PolicyHolding implements Holding {

  private final PolicyRows rows;

  PolicyHolding(PolicyRows rows) {
    this.rows = rows;
  }

  @Override
  public String table() {
    return "core.policy";
  }

  @Override
  public List<Map<String, Object>> rows(Subject whose) {
    return of(whose).stream()
        .map(
            policy ->
                new Row()
                    .with("payer", policy.payer())
                    .with("number", policy.number())
                    .with("authorisation", policy.authorisation())
                    .with("reference", policy.reference())
                    .fields())
        .toList();
  }

  @Override
  public void erase(Subject whose) {
    of(whose)
        .forEach(
            policy -> rows.put(whose.practice(), policy.patient(), policy.payer(), Policy.NOTHING));
  }

  private List<Policy> of(Subject whose) {
    return rows.of(whose.practice(), List.<UUID>of(whose.uuids()));
  }
}
