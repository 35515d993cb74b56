package io.caregateway.core.billing.debit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mandate as somebody typed it.
 *
 * @param token names the form: sent twice, it is one mandate
 * @param signed null when what was typed is no day
 */
public record TypedMandate(
    UUID token, String holder, String sortCode, String number, @Nullable LocalDate signed) {}
