package io.caregateway.gateway.api.bill;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.bill.BillReading;
import io.caregateway.core.billing.bill.BillSearch;
import io.caregateway.core.billing.bill.BillView;
import io.caregateway.core.billing.bill.Bills;
import io.caregateway.core.billing.bill.FoundBill;
import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.api.ApiPage;
import io.caregateway.gateway.api.ApiRefusal;
import io.caregateway.gateway.api.ApiRefused;
import io.caregateway.gateway.api.ReadsIfMatch;
import io.caregateway.gateway.api.idempotency.Made;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads bills, and changes of a draft what needs no key to count once. */
@RestController
@RequestMapping("/api/v1/bills")
@Tag(name = "Bills")
class BillsApi {

  private final PracticeTransactions transactions;
  private final CurrentUser user;
  private final Bills bills;
  private final BillReading reading;
  private final BillSearch search;
  private final BillLists lists;
  private final BillCalls calls;

  BillsApi(
      PracticeTransactions transactions,
      CurrentUser user,
      Bills bills,
      BillReading reading,
      BillSearch search,
      BillLists lists,
      BillCalls calls) {
    this.transactions = transactions;
    this.user = user;
    this.bills = bills;
    this.reading = reading;
    this.search = search;
    this.lists = lists;
    this.calls = calls;
  }

  @GetMapping
  @PreAuthorize("hasAuthority('PATIENT_READ')")
  @Operation(
      summary = "List bills",
      description = "In the order of change, page by page: follow next.")
  ApiPage<BillEntry> listBills(
      @Parameter(description = "Who pays") @RequestParam(required = false) @Nullable UUID account,
      @Parameter(description = "draft, estimate, discarded, posted or void", example = "posted")
          @RequestParam(required = false)
          @Nullable String state,
      @Parameter(description = "Changed at this time or later", example = "2026-11-01T00:00:00Z")
          @RequestParam(required = false)
          @Nullable Instant changedSince,
      @Parameter(description = "1 to 250", example = "50") @RequestParam(defaultValue = "50")
          int limit,
      @Parameter(description = "From the link next") @RequestParam(required = false)
          @Nullable String after) {
    return lists.page(new BillLists.Wanted(account, state, changedSince, limit), after);
  }

  @GetMapping("/{bill}")
  @PreAuthorize("hasAuthority('PATIENT_READ')")
  @Operation(
      summary = "Read a bill",
      description = "Its ETag goes into If-Match where it is changed.")
  ResponseEntity<BillDetail> readBill(@PathVariable UUID bill) {
    OdsCode practice = user.practice();
    return transactions
        .in(
            practice,
            () -> reading.find(practice, bill, doer()).map(view -> detail(practice, view)))
        .orElseThrow(() -> new ApiRefused(ApiRefusal.NOT_FOUND));
  }

  private ResponseEntity<BillDetail> detail(OdsCode practice, BillView view) {
    FoundBill found = search.find(practice, view.bill().id()).orElseThrow();
    return ResponseEntity.ok().eTag(Unchanged.header(found.tag())).body(BillDetail.of(found, view));
  }

  @PutMapping("/{bill}/details")
  @PreAuthorize("hasAuthority('BILLING_ADD')")
  @ReadsIfMatch
  @Operation(summary = "Put what is written on a draft", description = "All of it at once.")
  Made describe(@PathVariable UUID bill, @RequestBody BillDetails details) {
    return calls.again(bill, doer -> bills.describe(user.practice(), bill, details.typed(), doer));
  }

  @DeleteMapping("/{bill}/lines/{line}")
  @PreAuthorize("hasAuthority('BILLING_ADD')")
  @ReadsIfMatch
  @Operation(summary = "Remove a line from a draft")
  Made removeLine(@PathVariable UUID bill, @PathVariable UUID line) {
    return calls.again(bill, doer -> bills.remove(user.practice(), bill, line, doer));
  }

  private Doer doer() {
    return new Doer(user.actor(), user.origin());
  }
}
