package io.caregateway.gateway.api.bill;

import io.caregateway.core.billing.bill.Bills;
import io.caregateway.core.billing.bill.Splitting;
import io.caregateway.gateway.api.ReadsIfMatch;
import io.caregateway.gateway.api.idempotency.Created;
import io.caregateway.gateway.api.idempotency.Made;
import io.caregateway.gateway.signon.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Drafts that become estimates, or several invoices. */
@RestController
@RequestMapping("/api/v1/bills/{bill}")
@PreAuthorize("hasAuthority('BILLING_ADD')")
@Tag(name = "Bills")
class OffersApi {

  private final CurrentUser user;
  private final Bills bills;
  private final Splitting splitting;
  private final BillCalls calls;

  OffersApi(CurrentUser user, Bills bills, Splitting splitting, BillCalls calls) {
    this.user = user;
    this.bills = bills;
    this.splitting = splitting;
    this.calls = calls;
  }

  /** Until when an estimate counts. */
  @Schema(name = "NewEstimate")
  record Given(
      @Schema(description = "The last day, within a year", example = "2026-12-31")
          @Nullable String until) {}

  @PostMapping("/estimate")
  @ReadsIfMatch
  @Operation(
      summary = "Give a draft as an estimate",
      description = "It gets a number of its own series, and stays as it is. Nothing is owed.")
  Made estimate(@PathVariable UUID bill, @RequestBody Given given) {
    String until = given.until() == null ? "" : given.until();
    return calls.once(
        "estimate",
        bill,
        given,
        (token, doer) -> bills.estimate(user.practice(), bill, until, doer));
  }

  @PostMapping("/accept")
  @ResponseStatus(HttpStatus.CREATED)
  @ReadsIfMatch
  @Operation(
      summary = "Make a draft of an estimate",
      description =
          "At its prices; there is never more than one. The answer's Location is the draft.")
  ResponseEntity<Made> accept(@PathVariable UUID bill) {
    return Created.at(
        "bills",
        calls.once(
            "accept", bill, null, (token, doer) -> bills.accept(user.practice(), bill, doer)));
  }

  @PostMapping("/split")
  @ReadsIfMatch
  @Operation(
      summary = "Post a draft as several invoices, one for each who pays",
      description = "All of them or none. The answer's id is the first; together names all.")
  Made split(@PathVariable UUID bill, @RequestBody SplitAsked split) {
    return calls.once(
        "split",
        bill,
        split,
        (token, doer) -> splitting.post(user.practice(), bill, split.typed(), split.tells(), doer));
  }
}
