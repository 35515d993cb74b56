package io.caregateway.core.billing.paper;

import io.caregateway.feed.Money;
import java.time.LocalDate;

/**
 * One thing that happened on an account.
 *
 * @param amount more to pay when above nothing, less when below
 */
public record BalanceChange(LocalDate day, String words, Money amount) {}
