package io.caregateway.core.billing.payer;

import io.caregateway.core.billing.prices.PayerKind;
import java.time.Instant;
import java.util.UUID;

/**
 * A business or a third party that pays.
 *
 * @param kind BUSINESS or THIRD_PARTY; it never changes, since bills were made by its price list
 * @param version of its details, from 1
 */
public record Payer(
    UUID id, PayerKind kind, Instant createdAt, long version, PayerDetails details) {

  Payer with(PayerDetails other) {
    return new Payer(id, kind, createdAt, version + 1, other);
  }
}
