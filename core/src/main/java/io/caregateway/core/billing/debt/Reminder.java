package io.caregateway.core.billing.debt;

import io.caregateway.feed.Money;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A reminder that was made.
 *
 * @param step from 1
 * @param payer to whom it goes
 * @param owed what was owed then
 */
public record Reminder(UUID id, UUID bill, int step, UUID payer, Money owed, LocalDate day) {}
