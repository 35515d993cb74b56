package io.caregateway.gateway.api.account;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.money.AccountMoneyReading;
import io.caregateway.core.billing.payer.AccountWork;
import io.caregateway.core.billing.payer.Payer;
import io.caregateway.core.billing.payer.PayerReading;
import io.caregateway.core.billing.payer.Payers;
import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.api.ApiPage;
import io.caregateway.gateway.api.ApiRefusal;
import io.caregateway.gateway.api.ApiRefused;
import io.caregateway.gateway.api.idempotency.Created;
import io.caregateway.gateway.api.idempotency.Made;
import io.caregateway.gateway.api.idempotency.Once;
import io.caregateway.gateway.api.idempotency.Told;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The accounts of all who pay; businesses and third parties are added and changed here. */
@RestController
@RequestMapping("/api/v1/accounts")
@Tag(name = "Accounts")
class AccountsApi {

  private static final int LARGEST = 250;

  private final PracticeTransactions transactions;
  private final CurrentUser user;
  private final AccountReads reads;
  private final AccountWork work;
  private final PayerReading reading;
  private final Payers payers;
  private final AccountMoneyReading money;
  private final Once once;

  AccountsApi(
      PracticeTransactions transactions,
      CurrentUser user,
      AccountReads reads,
      AccountWork work,
      PayerReading reading,
      Payers payers,
      AccountMoneyReading money,
      Once once) {
    this.transactions = transactions;
    this.user = user;
    this.reads = reads;
    this.work = work;
    this.reading = reading;
    this.payers = payers;
    this.money = money;
    this.once = once;
  }

  @GetMapping
  @PreAuthorize("hasAuthority('PATIENT_READ')")
  @Operation(
      summary = "List businesses and third parties",
      description = "Page by page: follow next. Patients are found at FHIR's Patient.")
  ApiPage<PayerEntry> listPayers(
      @Parameter(description = "1 to 250", example = "50") @RequestParam(defaultValue = "50")
          int limit,
      @Parameter(description = "From the link next") @RequestParam(required = false)
          @Nullable UUID after) {
    if (limit < 1 || limit > LARGEST) {
      throw new ApiRefused(ApiRefusal.PARAMETER_MALFORMED);
    }
    PayerReading.Found found = reading.page(user.practice(), after, limit, doer());
    return new ApiPage<>(
        found.payers().stream().map(PayerEntry::of).toList(),
        found.more()
            ? "/api/v1/accounts?limit=%d&after=%s"
                .formatted(limit, found.payers().get(limit - 1).id())
            : null);
  }

  @GetMapping("/{account}")
  @PreAuthorize("hasAuthority('PATIENT_READ')")
  @Operation(
      summary = "Read an account",
      description =
          "A patient's has the id of FHIR's Patient. A business's or third party's has an ETag, for"
              + " If-Match.")
  ResponseEntity<AccountView> readAccount(@PathVariable UUID account) {
    return reads.read(
        account,
        held -> {
          Payer payer = held.payer();
          AccountView view = AccountView.of(held, money.of(user.practice(), account));
          return payer == null
              ? ResponseEntity.ok(view)
              : ResponseEntity.ok().eTag(tag(payer)).body(view);
        });
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize("hasAuthority('ACCOUNTS_CHANGE')")
  @Operation(
      summary = "Add a business or a third party",
      description = "Patients come from the clinical system alone.")
  ResponseEntity<Made> addPayer(@RequestBody PayerView payer) {
    return Created.at(
        "accounts",
        once.call(
            "account",
            payer,
            (token, doer) -> payers.add(user.practice(), payer.typed(token), doer)));
  }

  @PutMapping("/{account}")
  @PreAuthorize("hasAuthority('ACCOUNTS_CHANGE')")
  @Operation(
      summary = "Put what is known of a business or a third party",
      description = "All but the kind.")
  Made putPayer(
      @PathVariable UUID account,
      @RequestHeader(name = "If-Match", required = false) @Nullable String tag,
      @RequestBody PayerView payer) {
    OdsCode practice = user.practice();
    Outcome outcome =
        transactions.in(
            practice,
            () -> {
              if (tag != null && !tag.equals("*")) {
                checkUnchanged(practice, account, tag);
              }
              return payers.change(practice, account, payer.typed(account), doer());
            });
    return Told.of(outcome);
  }

  private void checkUnchanged(OdsCode practice, UUID account, String tag) {
    work.hold(practice, account);
    boolean same =
        reading.find(practice, account, doer()).filter(now -> tag.equals(tag(now))).isPresent();
    if (!same) {
      throw new ApiRefused(ApiRefusal.CHANGED_MEANWHILE);
    }
  }

  private static String tag(Payer payer) {
    return "\"" + payer.version() + "\"";
  }

  private Doer doer() {
    return new Doer(user.actor(), user.origin());
  }
}
