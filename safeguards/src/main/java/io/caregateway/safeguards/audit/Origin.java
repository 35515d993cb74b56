package io.caregateway.safeguards.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;

/**
 * From where an act came.
 *
 * @param address network address of the client
 * @param device what the client says it is
 * @param deviceName what the client says its device is called
 * @param directoryName the name in Active Directory that the client sends
 * @param requestId one request's id
 * @param correlationId the id that ties several requests together
 * @param place where the person was at sign-on; null for machines and in older records
 */
public record Origin(
    @Nullable String address,
    @Nullable String device,
    @Nullable String deviceName,
    @Nullable String directoryName,
    @Nullable String requestId,
    @Nullable String correlationId,
    @Nullable Place place) {

  @JsonCreator
  public Origin {}

  /** Of a machine, or of somebody who is not known yet. */
  public Origin(
      @Nullable String address,
      @Nullable String device,
      @Nullable String requestId,
      @Nullable String correlationId) {
    this(address, device, null, null, requestId, correlationId, null);
  }

  /** For what the gateway does on its own; the id ties the acts of one run together. */
  public static Origin internal(String correlationId) {
    return new Origin(null, null, null, correlationId);
  }

  /** The same, of somebody at this place. */
  public Origin at(@Nullable Place known) {
    return new Origin(address, device, deviceName, directoryName, requestId, correlationId, known);
  }
}
