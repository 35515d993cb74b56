package io.caregateway.safeguards.audit;

import org.jspecify.annotations.Nullable;

/**
 * From where an act came.
 *
 * @param address network address of the client
 * @param device what the client says it is
 * @param requestId one request's id
 * @param correlationId the id that ties several requests together
 */
public record Origin(
    @Nullable String address,
    @Nullable String device,
    @Nullable String requestId,
    @Nullable String correlationId) {

  /** For what the gateway does on its own; the id ties the acts of one run together. */
  public static Origin internal(String correlationId) {
    return new Origin(null, null, null, correlationId);
  }
}
