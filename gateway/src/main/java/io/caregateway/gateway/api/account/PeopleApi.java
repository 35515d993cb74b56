package io.caregateway.gateway.api.account;

import io.caregateway.core.billing.Account;
import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.payer.BillingOnly;
import io.caregateway.feed.PatientId;
import io.caregateway.gateway.api.ApiRefusal;
import io.caregateway.gateway.api.ApiRefused;
import io.caregateway.gateway.api.idempotency.Created;
import io.caregateway.gateway.api.idempotency.Made;
import io.caregateway.gateway.api.idempotency.Once;
import io.caregateway.gateway.api.idempotency.Told;
import io.caregateway.gateway.signon.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** People who are billed and are no patients of the clinical system. */
@RestController
@RequestMapping("/api/v1/people")
@Tag(name = "Accounts")
class PeopleApi {

  private final CurrentUser user;
  private final BillingOnly people;
  private final AccountReads reads;
  private final Once once;

  PeopleApi(CurrentUser user, BillingOnly people, AccountReads reads, Once once) {
    this.user = user;
    this.people = people;
    this.reads = reads;
    this.once = once;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize("hasAuthority('ACCOUNTS_CHANGE')")
  @Operation(
      summary = "Add somebody who is no patient of the clinical system",
      description = "The answer's id is the account, which is billed as a patient's is.")
  ResponseEntity<Made> addPerson(@RequestBody PersonView person) {
    return Created.at(
        "people",
        once.call(
            "person",
            person,
            (token, doer) -> people.add(user.practice(), person.typed(token), doer)));
  }

  @GetMapping("/{person}")
  @PreAuthorize("hasAuthority('PATIENT_READ')")
  @Operation(
      summary = "Read what is known of somebody who is billed only",
      description = "Patients of the clinical system are read as FHIR's Patient.")
  PersonView readPerson(@PathVariable UUID person) {
    return reads
        .read(
            person,
            held ->
                Optional.ofNullable(held.patient())
                    .filter(Account::billingOnly)
                    .map(account -> PersonView.of(account, held.withholds())))
        .orElseThrow(() -> new ApiRefused(ApiRefusal.NOT_FOUND));
  }

  @PutMapping("/{person}")
  @PreAuthorize("hasAuthority('ACCOUNTS_CHANGE')")
  @Operation(
      summary = "Put what is known of somebody who is billed only",
      description = "All of it at once.")
  Made putPerson(@PathVariable UUID person, @RequestBody PersonView known) {
    return Told.of(
        people.change(
            user.practice(),
            new PatientId(person),
            known.typed(person),
            new Doer(user.actor(), user.origin())));
  }
}
