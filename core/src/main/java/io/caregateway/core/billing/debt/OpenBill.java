package io.caregateway.core.billing.debt;

import io.caregateway.feed.Money;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A bill on which something was owed.
 *
 * @param number of the invoice
 * @param payer whose account it was posted on
 * @param due the last day on which it is paid in time
 */
record OpenBill(UUID bill, long number, UUID payer, Money owed, LocalDate due) {}
