package io.caregateway.core.billing.payer;

import io.caregateway.core.billing.payer.TermsRows.Row;
import io.caregateway.feed.Money;
import io.caregateway.safeguards.rights.Holding;
import io.caregateway.safeguards.rights.Subject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** On what terms a person's account stands. */
final class TermsHolding implements Holding {

  private final TermsRows rows;
  private final Clock clock;

  TermsHolding(TermsRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  public String table() {
    return "core.account_terms";
  }

  @Override
  public List<Map<String, Object>> rows(Subject whose) {
    return of(whose).stream()
        .map(
            row -> {
              Money limit = row.terms().limit();
              return new io.caregateway.safeguards.rights.Row()
                  .with("status", row.terms().status())
                  .with("limitPounds", limit == null ? null : limit.pounds())
                  .with("address", row.terms().address())
                  .with("email", row.terms().email())
                  .fields();
            })
        .toList();
  }

  @Override
  public void erase(Subject whose) {
    of(whose)
        .forEach(
            row ->
                rows.put(
                    whose.practice(),
                    row.account(),
                    row.terms().addressed(List.of(), ""),
                    clock.instant()));
  }

  private List<Row> of(Subject whose) {
    return rows.of(whose.practice(), List.<UUID>of(whose.uuids()));
  }
}
