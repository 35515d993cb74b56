package io.caregateway.gateway.api.account;

import static java.util.Objects.requireNonNullElse;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.payer.AccountTerms;
import io.caregateway.gateway.api.Amount;
import io.caregateway.gateway.api.idempotency.Made;
import io.caregateway.gateway.api.idempotency.Told;
import io.caregateway.gateway.signon.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** On what terms accounts stand. */
@RestController
@RequestMapping("/api/v1/accounts/{account}")
@PreAuthorize("hasAuthority('ACCOUNTS_CHANGE')")
@Tag(name = "Accounts")
class TermsApi {

  /** Is refused as an amount, unlike none at all. */
  private static final String NO_AMOUNT = "x";

  private final CurrentUser user;
  private final AccountTerms terms;

  TermsApi(CurrentUser user, AccountTerms terms) {
    this.user = user;
    this.terms = terms;
  }

  @PutMapping("/billing-address")
  @Operation(
      summary = "Say where a patient's bills go",
      description = "With nothing, they go where the clinical system says.")
  Made putAddress(@PathVariable UUID account, @RequestBody TermsView.Address address) {
    return Told.of(
        terms.address(
            user.practice(),
            account,
            String.join("\n", requireNonNullElse(address.address(), List.of())),
            requireNonNullElse(address.email(), ""),
            doer()));
  }

  @PutMapping("/credit-limit")
  @Operation(summary = "Say how much an account may owe")
  Made putLimit(@PathVariable UUID account, @RequestBody TermsView.Limit limit) {
    String typed = Amount.typed(limit.creditLimit());
    String read = limit.creditLimit() != null && typed.isBlank() ? NO_AMOUNT : typed;
    return Told.of(terms.limit(user.practice(), account, read, doer()));
  }

  @PutMapping("/status")
  @Operation(
      summary = "Open an account, put it on hold, or close it",
      description = "One that owes something, or has something in hand, is not closed.")
  Made putStatus(@PathVariable UUID account, @RequestBody TermsView.Status status) {
    return Told.of(
        terms.status(user.practice(), account, requireNonNullElse(status.status(), ""), doer()));
  }

  private Doer doer() {
    return new Doer(user.actor(), user.origin());
  }
}
