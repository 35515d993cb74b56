package io.caregateway.gateway.fhir.billing;

import io.caregateway.core.billing.bill.BillQuery;
import io.caregateway.core.billing.bill.FoundBill.Position;
import org.jspecify.annotations.Nullable;

/**
 * One page of a search.
 *
 * @param line which line of a bill is wanted; 0 for all
 * @param after the bill at which the page before ended; null for the first page
 * @param afterLine the line of it, where lines are sought
 * @param size how many resources it holds at the most
 * @param countOnly whether the client wants to know how many there are, and nothing else
 */
record BillingPage(
    BillQuery query,
    int line,
    @Nullable Position after,
    int afterLine,
    int size,
    boolean countOnly) {

  /** The page that follows on this one. */
  BillingPage after(Position bill, int lastLine) {
    return new BillingPage(query, line, bill, lastLine, size, countOnly);
  }
}
