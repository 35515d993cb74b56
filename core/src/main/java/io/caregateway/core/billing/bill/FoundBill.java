package io.caregateway.core.billing.bill;

import io.caregateway.feed.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * A bill that was looked for.
 *
 * @param owed what is still to pay
 * @param movements how often amounts were moved for it
 * @param changedAt when amounts were last moved for it; of a draft, when it was begun
 */
public record FoundBill(Bill bill, Money owed, long movements, Instant changedAt) {

  /** Where a page ends: bills come in the order of change. */
  public record Position(Instant changedAt, UUID id) {}

  public Position position() {
    return new Position(changedAt, bill.id());
  }

  /** Another one whenever anything about the bill is. */
  public String tag() {
    return bill.version() + "-" + movements;
  }
}
