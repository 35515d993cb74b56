package io.caregateway.gateway.api.bill;

import io.caregateway.core.billing.bill.Bills;
import io.caregateway.core.billing.bill.NewBill;
import io.caregateway.core.billing.payer.PayerAccounts;
import io.caregateway.core.billing.payer.Standing;
import io.caregateway.feed.PatientId;
import io.caregateway.gateway.api.ReadsIfMatch;
import io.caregateway.gateway.api.idempotency.Created;
import io.caregateway.gateway.api.idempotency.Made;
import io.caregateway.gateway.api.idempotency.Once;
import io.caregateway.gateway.signon.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
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

/** Bills on their way: begun, filled, posted, taken back. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Bills")
class DraftsApi {

  private final CurrentUser user;
  private final Bills bills;
  private final PayerAccounts accounts;
  private final Once once;
  private final BillCalls calls;

  DraftsApi(CurrentUser user, Bills bills, PayerAccounts accounts, Once once, BillCalls calls) {
    this.user = user;
    this.bills = bills;
    this.accounts = accounts;
    this.once = once;
    this.calls = calls;
  }

  @PostMapping("/accounts/{account}/bills")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize("hasAuthority('BILLING_ADD')")
  @Operation(summary = "Begin a draft", description = "The answer's Location is the bill.")
  ResponseEntity<Made> begin(@PathVariable UUID account, @RequestBody Asked.Draft draft) {
    String day = draft.date() == null ? "" : draft.date();
    return Created.at(
        "bills",
        once.call(
            "begin " + account,
            draft,
            (token, doer) ->
                bills.begin(
                    user.practice(),
                    new NewBill(token, account, about(account, draft), day),
                    doer)));
  }

  /** A patient's own bill is about them, where nothing else is said. */
  private @Nullable PatientId about(UUID account, Asked.Draft draft) {
    if (draft.patient() != null) {
      return new PatientId(draft.patient());
    }
    return accounts
        .find(user.practice(), account)
        .filter(Standing::isPatient)
        .map(patient -> new PatientId(account))
        .orElse(null);
  }

  @PostMapping("/bills/{bill}/lines")
  @PreAuthorize("hasAuthority('BILLING_ADD')")
  @ReadsIfMatch
  @Operation(summary = "Add a line to a draft")
  Made addLine(@PathVariable UUID bill, @RequestBody Asked.DraftLine line) {
    return calls.once(
        "line",
        bill,
        line,
        (token, doer) -> bills.add(user.practice(), bill, line.typed(token), doer));
  }

  @PostMapping("/bills/{bill}/post")
  @PreAuthorize("hasAuthority('BILLING_ADD')")
  @ReadsIfMatch
  @Operation(
      summary = "Post a draft",
      description = "It gets its number, and is not edited any more.")
  Made post(@PathVariable UUID bill, @RequestBody(required = false) Asked.@Nullable Post post) {
    return calls.once(
        "post",
        bill,
        post,
        (token, doer) -> bills.post(user.practice(), bill, Asked.Post.tells(post), doer));
  }

  @PostMapping("/bills/{bill}/discard")
  @PreAuthorize("hasAuthority('BILLING_ADD')")
  @ReadsIfMatch
  @Operation(summary = "Give a draft up")
  Made discard(@PathVariable UUID bill) {
    return calls.once(
        "discard", bill, null, (token, doer) -> bills.discard(user.practice(), bill, doer));
  }

  @PostMapping("/bills/{bill}/void")
  @PreAuthorize("hasAuthority('BILLS_TAKE_BACK')")
  @ReadsIfMatch
  @Operation(summary = "Void a posted bill", description = "While nothing was paid or credited.")
  Made voidWhole(@PathVariable UUID bill) {
    return calls.once(
        "void", bill, null, (token, doer) -> bills.voidWhole(user.practice(), bill, doer));
  }

  @PostMapping("/bills/{bill}/credit-notes")
  @PreAuthorize("hasAuthority('BILLS_TAKE_BACK')")
  @ReadsIfMatch
  @Operation(summary = "Credit a posted bill", description = "In part or whole.")
  Made credit(@PathVariable UUID bill, @RequestBody Asked.Credit credit) {
    return calls.once(
        "credit",
        bill,
        credit,
        (token, doer) -> bills.credit(user.practice(), bill, credit.typed(token), doer));
  }
}
