package io.caregateway.gateway.api.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.caregateway.core.billing.payer.Terms;
import io.caregateway.gateway.api.Amount;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** On what terms an account stands. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "AccountTerms")
record TermsView(
    @Schema(description = "open, on-hold or closed", example = "open") String status,
    @Schema(description = "How much it may owe; as much as it will where there is none")
        @Nullable Amount creditLimit,
    @Schema(
            description =
                "Where a patient's bills go instead of the clinical system's address; withheld of a"
                    + " patient whose record is restricted")
        @Nullable List<String> address,
    @Schema(description = "The same of the e-mail address") @Nullable String email) {

  static TermsView of(Terms terms, boolean withheld) {
    boolean none = withheld || (terms.address().isEmpty() && terms.email().isEmpty());
    return new TermsView(
        terms.status().word(),
        terms.limit() == null ? null : Amount.of(terms.limit()),
        none ? null : terms.address(),
        none ? null : terms.email());
  }

  /** Where bills are to go. */
  @Schema(name = "BillingAddress")
  record Address(
      @Schema(
              description = "Up to six lines; with none, where the clinical system says",
              example = "[\"1 Long Street\", \"Densham\"]")
          @Nullable List<String> address,
      @Schema(example = "jo@example.org") @Nullable String email) {}

  /** How much may be owed. */
  @Schema(name = "CreditLimit")
  record Limit(
      @Schema(description = "As much as it will where there is none")
          @Nullable Amount creditLimit) {}

  /** Whether it takes new bills. */
  @Schema(name = "AccountStatus")
  record Status(
      @Schema(description = "open, on-hold or closed", example = "on-hold")
          @Nullable String status) {}
}
