package io.caregateway.gateway.api.banking;

import io.caregateway.core.billing.PracticeTime;
import io.caregateway.core.billing.banking.Bankings;
import io.caregateway.gateway.api.ApiDay;
import io.caregateway.gateway.api.ApiPage;
import io.caregateway.gateway.api.ApiRefusal;
import io.caregateway.gateway.api.ApiRefused;
import io.caregateway.gateway.api.idempotency.Created;
import io.caregateway.gateway.api.idempotency.Made;
import io.caregateway.gateway.api.idempotency.Once;
import io.caregateway.gateway.signon.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tills, counted and closed at the end of a day. */
@RestController
@RequestMapping("/api/v1")
@PreAuthorize("hasAuthority('BANKING_CLOSE')")
@Tag(name = "Banking")
class BankingApi {

  private static final int LATEST = 100;

  private final CurrentUser user;
  private final Bankings bankings;
  private final Once once;
  private final Clock clock;

  BankingApi(CurrentUser user, Bankings bankings, Once once, Clock clock) {
    this.user = user;
    this.bankings = bankings;
    this.once = once;
    this.clock = clock;
  }

  @GetMapping("/tills")
  @Operation(
      summary = "Read how each till stands",
      description = "With all up to the end of a day that is in no banking yet.")
  ApiPage<BankingView.Till> listTills(
      @Parameter(description = "Today where there is none", example = "2026-11-02")
          @RequestParam(required = false)
          @Nullable String day) {
    LocalDate at = ApiDay.upTo(PracticeTime.day(clock.instant()), day);
    return new ApiPage<>(
        bankings.open(user.practice(), at).stream().map(BankingView.Till::of).toList(), null);
  }

  @GetMapping("/bankings")
  @Operation(summary = "List the last bankings", description = "The newest first, 100 at the most.")
  ApiPage<BankingView> listBankings() {
    return new ApiPage<>(
        bankings.latest(user.practice(), LATEST).stream().map(BankingView::of).toList(), null);
  }

  @GetMapping("/bankings/{banking}")
  @Operation(summary = "Read a banking")
  BankingView readBanking(@PathVariable UUID banking) {
    return bankings
        .find(user.practice(), banking)
        .map(BankingView::of)
        .orElseThrow(() -> new ApiRefused(ApiRefusal.NOT_FOUND));
  }

  @PostMapping("/bankings")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Close a till",
      description =
          "What comes in later is in the next banking. A count that differs is explained.")
  ResponseEntity<Made> close(@RequestBody BankingView.Count count) {
    return Created.at(
        "bankings",
        once.call(
            "banking",
            count,
            (token, doer) -> bankings.close(user.practice(), count.typed(token), doer)));
  }

  @PostMapping("/bankings/{banking}/reverse")
  @Operation(
      summary = "Take a banking back",
      description = "Its money waits for the next one; its number stays.")
  Made reverse(@PathVariable UUID banking, @RequestBody BankingView.Reversal reversal) {
    String reason = reversal.reason() == null ? "" : reversal.reason();
    return once.call(
        "reverse " + banking,
        reversal,
        (token, doer) -> bankings.reverse(user.practice(), banking, reason, doer));
  }
}
