package io.caregateway.core.billing.payer;

import io.caregateway.core.billing.prices.PayerKind;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the account of somebody who pays stands.
 *
 * @param payer the account that counts: where patients' records were merged, the one that is left
 * @param ids that account and all that were merged into it
 * @param name as a bill is addressed
 * @param refusal why nothing new may be billed to it; null when it may
 * @param notice what staff should know; mostly null
 * @param frozen why nothing may be written down of them: their data is restricted, or was erased;
 *     mostly null
 * @param orderRequired whether bills need a purchase order number
 */
public record Standing(
    UUID payer,
    PayerKind kind,
    Set<UUID> ids,
    String name,
    @Nullable String refusal,
    @Nullable String notice,
    @Nullable String frozen,
    Terms terms,
    boolean orderRequired) {

  public Standing {
    ids = Set.copyOf(ids);
  }

  /** Whether it is a patient's own. */
  public boolean isPatient() {
    return kind == PayerKind.PATIENT;
  }
}
