package io.caregateway.gateway.api.bill;

import io.caregateway.core.billing.Accounts;
import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.money.AccountMoneyReading;
import io.caregateway.core.billing.payer.AccountWork;
import io.caregateway.core.billing.payer.Payer;
import io.caregateway.core.billing.payer.PayerAccounts;
import io.caregateway.core.billing.payer.PayerReading;
import io.caregateway.core.billing.payer.Payers;
import io.caregateway.core.billing.payer.Standing;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.gateway.api.ApiRefusal;
import io.caregateway.gateway.api.ApiRefused;
import io.caregateway.gateway.api.idempotency.Made;
import io.caregateway.gateway.api.idempotency.Once;
import io.caregateway.gateway.api.idempotency.Told;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Optional;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The accounts of all who pay; businesses and third parties are added and changed here. */
@RestController
@RequestMapping("/api/v1/accounts")
@Tag(name = "Accounts")
class AccountsApi {

  private final PracticeTransactions transactions;
  private final CurrentUser user;
  private final Accounts patients;
  private final PayerAccounts accounts;
  private final AccountWork work;
  private final PayerReading reading;
  private final Payers payers;
  private final AccountMoneyReading money;
  private final Once once;

  AccountsApi(
      PracticeTransactions transactions,
      CurrentUser user,
      Accounts patients,
      PayerAccounts accounts,
      AccountWork work,
      PayerReading reading,
      Payers payers,
      AccountMoneyReading money,
      Once once) {
    this.transactions = transactions;
    this.user = user;
    this.patients = patients;
    this.accounts = accounts;
    this.work = work;
    this.reading = reading;
    this.payers = payers;
    this.money = money;
    this.once = once;
  }

  @GetMapping("/{account}")
  @PreAuthorize("hasAuthority('PATIENT_READ')")
  @Operation(
      summary = "Read an account",
      description =
          "A patient's has the id of FHIR's Patient. A business's or third party's has an ETag, for"
              + " If-Match. Right: patient-read.")
  ResponseEntity<AccountView> readAccount(@PathVariable UUID account) {
    OdsCode practice = user.practice();
    return transactions.in(
        practice,
        () -> {
          Optional<Standing> standing = accounts.find(practice, account);
          Payer payer =
              standing.filter(one -> !one.isPatient()).isPresent()
                  ? reading.find(practice, account, doer()).orElse(null)
                  : null;
          if (payer == null
              && patients
                  .find(practice, new PatientId(account), user.actor(), user.origin())
                  .isEmpty()) {
            throw new ApiRefused(ApiRefusal.NOT_FOUND);
          }
          AccountView view =
              AccountView.of(account, standing.orElseThrow(), money.of(practice, account), payer);
          return payer == null
              ? ResponseEntity.ok(view)
              : ResponseEntity.ok().eTag(tag(payer)).body(view);
        });
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize("hasAuthority('BILLING_ADD')")
  @Operation(
      summary = "Add a business or a third party",
      description = "Patients come from the clinical system alone. Right: billing-add.")
  ResponseEntity<Made> addPayer(@RequestHeader(Once.KEY) String key, @RequestBody PayerView payer) {
    Made made =
        once.call(
            key,
            "account",
            payer,
            (token, doer) -> payers.add(user.practice(), payer.typed(token), doer));
    return ResponseEntity.created(URI.create("/api/v1/accounts/" + made.id())).body(made);
  }

  @PutMapping("/{account}")
  @PreAuthorize("hasAuthority('BILLING_ADD')")
  @Operation(
      summary = "Put what is known of a business or a third party",
      description = "All but the kind. Right: billing-add.")
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
