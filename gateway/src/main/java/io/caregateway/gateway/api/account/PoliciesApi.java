package io.caregateway.gateway.api.account;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.payer.Policies;
import io.caregateway.feed.PatientId;
import io.caregateway.gateway.api.ApiPage;
import io.caregateway.gateway.api.idempotency.Made;
import io.caregateway.gateway.api.idempotency.Told;
import io.caregateway.gateway.signon.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who else pays for a patient. */
@RestController
@RequestMapping("/api/v1/accounts/{account}/policies")
@Tag(name = "Accounts")
class PoliciesApi {

  private final CurrentUser user;
  private final Policies policies;
  private final AccountReads reads;

  PoliciesApi(CurrentUser user, Policies policies, AccountReads reads) {
    this.user = user;
    this.policies = policies;
    this.reads = reads;
  }

  @GetMapping
  @PreAuthorize("hasAuthority('PATIENT_READ')")
  @Operation(summary = "Read by which policies third parties pay for a patient")
  ApiPage<PolicyView> listPolicies(@PathVariable UUID account) {
    return reads.read(
        account,
        held ->
            new ApiPage<>(
                policies.of(user.practice(), new PatientId(account)).stream()
                    .map(PolicyView::of)
                    .toList(),
                null));
  }

  @PutMapping("/{payer}")
  @PreAuthorize("hasAuthority('ACCOUNTS_CHANGE')")
  @Operation(
      summary = "Say by which policy a third party pays for a patient",
      description = "All of it at once. The answer's id is the third party.")
  Made putPolicy(
      @PathVariable UUID account, @PathVariable UUID payer, @RequestBody PolicyView policy) {
    Doer doer = new Doer(user.actor(), user.origin());
    return Told.of(
        policies.put(user.practice(), new PatientId(account), payer, policy.typed(), doer));
  }
}
