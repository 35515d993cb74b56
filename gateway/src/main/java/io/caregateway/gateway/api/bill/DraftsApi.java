package io.caregateway.gateway.api.bill;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.bill.Bills;
import io.caregateway.core.billing.bill.NewBill;
import io.caregateway.core.billing.payer.PayerAccounts;
import io.caregateway.core.billing.payer.Standing;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.gateway.api.idempotency.Made;
import io.caregateway.gateway.api.idempotency.Once;
import io.caregateway.gateway.signon.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
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
  private final Unchanged unchanged;

  DraftsApi(CurrentUser user, Bills bills, PayerAccounts accounts, Once once, Unchanged unchanged) {
    this.user = user;
    this.bills = bills;
    this.accounts = accounts;
    this.once = once;
    this.unchanged = unchanged;
  }

  @PostMapping("/accounts/{account}/bills")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize("hasAuthority('BILLING_ADD')")
  @Operation(
      summary = "Begin a draft",
      description = "Right: billing-add. The answer's Location is the bill.")
  ResponseEntity<Made> begin(
      @PathVariable UUID account,
      @RequestHeader(Once.KEY) String key,
      @RequestBody Asked.Draft draft) {
    String day = draft.date() == null ? "" : draft.date();
    Made made =
        once.call(
            key,
            "begin " + account,
            draft,
            (token, doer) ->
                bills.begin(
                    user.practice(),
                    new NewBill(token, account, about(account, draft), day),
                    doer));
    return ResponseEntity.created(URI.create("/api/v1/bills/" + made.id())).body(made);
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
  @Operation(summary = "Add a line to a draft", description = "Right: billing-add.")
  Made addLine(
      @PathVariable UUID bill,
      @RequestHeader(Once.KEY) String key,
      @RequestHeader(name = "If-Match", required = false) @Nullable String tag,
      @RequestBody Asked.DraftLine line) {
    return change(
        key,
        "line",
        bill,
        tag,
        line,
        (token, doer) -> bills.add(user.practice(), bill, line.typed(token), doer));
  }

  @PostMapping("/bills/{bill}/post")
  @PreAuthorize("hasAuthority('BILLING_ADD')")
  @Operation(
      summary = "Post a draft",
      description = "It gets its number, and is not edited any more. Right: billing-add.")
  Made post(
      @PathVariable UUID bill,
      @RequestHeader(Once.KEY) String key,
      @RequestHeader(name = "If-Match", required = false) @Nullable String tag,
      @RequestBody(required = false) Asked.@Nullable Post post) {
    return change(
        key,
        "post",
        bill,
        tag,
        post,
        (token, doer) -> bills.post(user.practice(), bill, Asked.Post.tells(post), doer));
  }

  @PostMapping("/bills/{bill}/discard")
  @PreAuthorize("hasAuthority('BILLING_ADD')")
  @Operation(summary = "Give a draft up", description = "Right: billing-add.")
  Made discard(
      @PathVariable UUID bill,
      @RequestHeader(Once.KEY) String key,
      @RequestHeader(name = "If-Match", required = false) @Nullable String tag) {
    return change(
        key,
        "discard",
        bill,
        tag,
        null,
        (token, doer) -> bills.discard(user.practice(), bill, doer));
  }

  @PostMapping("/bills/{bill}/void")
  @PreAuthorize("hasAuthority('BILLS_TAKE_BACK')")
  @Operation(
      summary = "Void a posted bill",
      description = "While nothing was paid or credited. Right: bills-take-back.")
  Made voidWhole(
      @PathVariable UUID bill,
      @RequestHeader(Once.KEY) String key,
      @RequestHeader(name = "If-Match", required = false) @Nullable String tag) {
    return change(
        key,
        "void",
        bill,
        tag,
        null,
        (token, doer) -> bills.voidWhole(user.practice(), bill, doer));
  }

  @PostMapping("/bills/{bill}/credit-notes")
  @PreAuthorize("hasAuthority('BILLS_TAKE_BACK')")
  @Operation(
      summary = "Credit a posted bill",
      description = "In part or whole. Right: bills-take-back.")
  Made credit(
      @PathVariable UUID bill,
      @RequestHeader(Once.KEY) String key,
      @RequestHeader(name = "If-Match", required = false) @Nullable String tag,
      @RequestBody Asked.Credit credit) {
    return change(
        key,
        "credit",
        bill,
        tag,
        credit,
        (token, doer) -> bills.credit(user.practice(), bill, credit.typed(token), doer));
  }

  private Made change(
      String key,
      String what,
      UUID bill,
      @Nullable String tag,
      @Nullable Object body,
      BiFunction<UUID, Doer, Outcome> act) {
    OdsCode practice = user.practice();
    return once.call(
        key,
        what + " " + bill,
        body,
        (token, doer) -> unchanged.then(practice, bill, tag, () -> act.apply(token, doer)));
  }
}
