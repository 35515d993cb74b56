package io.caregateway.core.billing.debt;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reminder that was made of a bill that is still owed.
 *
 * @param number of the invoice
 * @param account to which it goes, also where records were merged since
 * @param name of whoever owes
 * @param stopped why it may not go out any more; null when it may
 */
public record MadeReminder(
    Reminder made, long number, UUID account, String name, @Nullable String stopped) {}
