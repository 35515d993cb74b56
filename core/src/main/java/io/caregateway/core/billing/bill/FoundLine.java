package io.caregateway.core.billing.bill;

import io.caregateway.core.billing.bill.FoundBill.Position;

/**
 * A line of a posted bill that was looked for.
 *
 * @param line with all that it took from the price list
 */
public record FoundLine(FoundBill bill, Line line) {

  /** Where a page ends: lines come in the order in which their bills changed. */
  public record Place(Position bill, int line) {}

  public Place place() {
    return new Place(bill.position(), line.number());
  }
}
