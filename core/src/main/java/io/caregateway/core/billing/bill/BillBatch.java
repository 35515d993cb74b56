package io.caregateway.core.billing.bill;

import io.caregateway.feed.OdsCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Opens many bills at once, for lists. Every call belongs in a transaction of the practice. */
public final class BillBatch {

  private final BillRows rows;

  BillBatch(BillRows rows) {
    this.rows = rows;
  }

  public Map<UUID, Bill> of(OdsCode practice, Collection<UUID> bills) {
    return bills.isEmpty()
        ? Map.of()
        : rows.byIds(practice, bills).stream()
            .collect(Collectors.toMap(Bill::id, Function.identity()));
  }

  /**
   * Drafts, oldest service first.
   *
   * @param from the first day of service
   * @param to the last
   */
  public List<Bill> drafts(OdsCode practice, LocalDate from, LocalDate to, int most) {
    return rows.drafts(practice, from, to, most);
  }
}
