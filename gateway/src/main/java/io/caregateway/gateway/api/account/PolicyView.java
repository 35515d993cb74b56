package io.caregateway.gateway.api.account;

import static java.util.Objects.requireNonNullElse;

import io.caregateway.core.billing.payer.Policies;
import io.caregateway.core.billing.payer.Policy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** By which policy a third party pays for a patient, as it is read and as it is put. */
@Schema(name = "Policy")
record PolicyView(
    @Schema(accessMode = Schema.AccessMode.READ_ONLY, description = "The third party's account")
        @Nullable UUID payer,
    @Schema(accessMode = Schema.AccessMode.READ_ONLY, example = "Zero Insurance")
        @Nullable String payerName,
    @Schema(description = "Of the policy or the claim", example = "P-77-10")
        @Nullable String number,
    @Schema(description = "The code by which they agreed to pay", example = "AUTH-9")
        @Nullable String authorisation,
    @Schema(
            description =
                "The practice's own case number, by which anonymised papers go; with none, one is"
                    + " made",
            example = "C-17")
        @Nullable String reference) {

  static PolicyView of(Policies.Named named) {
    Policy policy = named.policy();
    return new PolicyView(
        policy.payer(),
        named.payerName(),
        policy.number(),
        policy.authorisation(),
        policy.reference());
  }

  Policy.Content typed() {
    return new Policy.Content(
        requireNonNullElse(number, ""),
        requireNonNullElse(authorisation, ""),
        requireNonNullElse(reference, ""));
  }
}
