package io.caregateway.core.billing.payer;

import io.caregateway.core.billing.payer.TermsRows.Row;
import io.caregateway.feed.OdsCode;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Finds the terms that count. Every call belongs in a transaction of the practice. */
final class TermsReading {

  private final TermsRows rows;

  TermsReading(TermsRows rows) {
    this.rows = rows;
  }

  /**
   * The account's own or, where records were merged and it has none, the newest of those; a hold on
   * any of them stays.
   *
   * @param ids the account and all that were merged into it
   */
  Terms of(OdsCode practice, UUID account, Set<UUID> ids) {
    List<Row> held = rows.of(practice, ids);
    Terms terms =
        held.stream()
            .filter(row -> row.account().equals(account))
            .findFirst()
            .or(() -> held.stream().findFirst())
            .map(Row::terms)
            .orElse(Terms.NONE);
    boolean onHold = held.stream().anyMatch(row -> row.terms().status() == AccountStatus.ON_HOLD);
    return onHold ? terms.with(AccountStatus.ON_HOLD) : terms;
  }
}
