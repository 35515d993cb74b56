package io.caregateway.core.billing.money;

import io.caregateway.safeguards.rights.Holding;
import io.caregateway.safeguards.rights.Row;
import io.caregateway.safeguards.rights.Subject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a person paid, or others for bills about them, and what was given back to them. */
final class PaymentHolding implements Holding {

  private final PaymentRows rows;

  PaymentHolding(PaymentRows rows) {
    this.rows = rows;
  }

  @Override
  public String table() {
    return "core.payment";
  }

  @Override
  public List<Map<String, Object>> rows(Subject whose) {
    return of(whose).stream()
        .map(
            payment ->
                new Row()
                    .with("title", payment.title())
                    .with("method", payment.method())
                    .with("pounds", payment.amount().pounds())
                    .with("day", payment.day())
                    .with("reference", payment.content().reference())
                    .with("takenBy", payment.content().by())
                    .fields())
        .toList();
  }

  @Override
  public void erase(Subject whose) {
    of(whose).forEach(payment -> rows.erase(whose.practice(), payment));
  }

  private List<Payment> of(Subject whose) {
    return rows.about(whose.practice(), List.<UUID>of(whose.uuids()));
  }
}
