package io.caregateway.gateway.api.bill;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.money.PaymentReading;
import io.caregateway.core.billing.money.Payments;
import io.caregateway.core.billing.money.TypedPayment;
import io.caregateway.gateway.api.ApiRefusal;
import io.caregateway.gateway.api.ApiRefused;
import io.caregateway.gateway.api.idempotency.Created;
import io.caregateway.gateway.api.idempotency.Made;
import io.caregateway.gateway.api.idempotency.Once;
import io.caregateway.gateway.signon.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Money taken, set against bills, and given back. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Payments")
class PaymentsApi {

  private final CurrentUser user;
  private final Payments payments;
  private final PaymentReading reading;
  private final Once once;

  PaymentsApi(CurrentUser user, Payments payments, PaymentReading reading, Once once) {
    this.user = user;
    this.payments = payments;
    this.reading = reading;
    this.once = once;
  }

  @PostMapping("/bills/{bill}/payments")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize("hasAuthority('MONEY_TAKE')")
  @Operation(
      summary = "Take money for a bill",
      description = "What is more than is owed stays in the payer's hand.")
  ResponseEntity<Made> take(@PathVariable UUID bill, @RequestBody Asked.Paid paid) {
    return made(
        "take " + bill, paid, (typed, doer) -> payments.take(user.practice(), bill, typed, doer));
  }

  @PostMapping("/bills/{bill}/allocations")
  @PreAuthorize("hasAuthority('MONEY_TAKE')")
  @Operation(summary = "Set what is in the payer's hand against a bill")
  Made allocate(@PathVariable UUID bill) {
    return once.call(
        "allocate " + bill,
        null,
        (token, doer) -> payments.allocate(user.practice(), bill, token, doer));
  }

  @PostMapping("/accounts/{account}/deposits")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize("hasAuthority('MONEY_TAKE')")
  @Operation(summary = "Take money that is for no bill yet")
  ResponseEntity<Made> deposit(@PathVariable UUID account, @RequestBody Asked.Paid paid) {
    return made(
        "deposit " + account,
        paid,
        (typed, doer) -> payments.deposit(user.practice(), account, typed, doer));
  }

  @PostMapping("/accounts/{account}/refunds")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize("hasAuthority('MONEY_REFUND')")
  @Operation(summary = "Give back what is in the payer's hand")
  ResponseEntity<Made> refund(@PathVariable UUID account, @RequestBody Asked.Paid paid) {
    return made(
        "refund " + account,
        paid,
        (typed, doer) -> payments.refund(user.practice(), account, typed, doer));
  }

  @GetMapping("/payments/{payment}")
  @PreAuthorize("hasAuthority('PATIENT_READ')")
  @Operation(summary = "Read a payment or a refund")
  PaymentView readPayment(@PathVariable UUID payment) {
    return reading
        .find(user.practice(), payment, new Doer(user.actor(), user.origin()))
        .map(PaymentView::of)
        .orElseThrow(() -> new ApiRefused(ApiRefusal.NOT_FOUND));
  }

  private ResponseEntity<Made> made(
      String what, Asked.Paid paid, BiFunction<TypedPayment, Doer, Outcome> act) {
    return Created.at(
        "payments", once.call(what, paid, (token, doer) -> act.apply(paid.typed(token), doer)));
  }
}
