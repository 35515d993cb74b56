package io.caregateway.gateway.api.account;

import io.caregateway.core.billing.payer.Payer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/** A business or a third party as a list shows it. */
@Schema(name = "PayerEntry")
record PayerEntry(
    UUID id,
    @Schema(description = "business or third-party", example = "third-party") String kind,
    @Schema(example = "Zero Insurance") String name) {

  static PayerEntry of(Payer payer) {
    return new PayerEntry(payer.id(), payer.kind().word(), payer.details().name());
  }
}
