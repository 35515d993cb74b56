package io.caregateway.core.billing.paper;

import io.caregateway.feed.PatientId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a paper is about.
 *
 * @param id of the bill, the note, the payment or the account
 * @param payer whose account it is on
 * @param patient whom it is about; null for a business's own
 * @param branch whose letterhead it has; may be empty
 * @param chargesVat whether it needs a VAT number
 */
record PaperSubject(
    PaperKind kind,
    UUID id,
    UUID payer,
    @Nullable PatientId patient,
    String branch,
    boolean chargesVat) {}
