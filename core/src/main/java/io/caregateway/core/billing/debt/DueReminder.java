package io.caregateway.core.billing.debt;

import io.caregateway.feed.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reminder that is due.
 *
 * @param number of the invoice
 * @param name of whoever owes
 * @param patient whether the account is a patient's own
 * @param due when the bill was to be paid
 * @param step which reminder, from 1
 * @param stopped why staff must look first; null when it can be made
 */
public record DueReminder(
    UUID bill,
    long number,
    UUID account,
    String name,
    boolean patient,
    Money owed,
    LocalDate due,
    int step,
    @Nullable String stopped) {}
