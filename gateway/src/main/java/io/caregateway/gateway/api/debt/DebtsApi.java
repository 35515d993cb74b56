package io.caregateway.gateway.api.debt;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.PracticeTime;
import io.caregateway.core.billing.debt.AgedDebtReading;
import io.caregateway.core.billing.debt.DebtTerms;
import io.caregateway.core.billing.debt.DebtTermsChange;
import io.caregateway.gateway.api.ApiDay;
import io.caregateway.gateway.api.idempotency.Told;
import io.caregateway.gateway.signon.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is owed, and when it is due. */
@RestController
@RequestMapping("/api/v1/debts")
@PreAuthorize("hasAuthority('DEBTS_MANAGE')")
@Tag(name = "Debts")
class DebtsApi {

  private final CurrentUser user;
  private final AgedDebtReading reading;
  private final DebtTermsChange terms;
  private final Clock clock;

  DebtsApi(CurrentUser user, AgedDebtReading reading, DebtTermsChange terms, Clock clock) {
    this.user = user;
    this.reading = reading;
    this.terms = terms;
    this.clock = clock;
  }

  /** When bills are due, and when payers are reminded. */
  @Schema(name = "DebtTerms")
  record TermsView(
      @Schema(description = "From posting, within which a bill is to be paid", example = "30")
          @Nullable Integer days,
      @Schema(
              description = "Days past due at which each reminder is made, rising, at most three",
              example = "[7, 21]")
          @Nullable List<@Nullable Integer> steps) {

    static TermsView of(DebtTerms terms) {
      return new TermsView(terms.days(), List.copyOf(terms.steps()));
    }

    List<String> typed() {
      return steps == null
          ? List.of()
          : steps.stream().map(step -> step == null ? "x" : step.toString()).toList();
    }
  }

  @GetMapping
  @Operation(
      summary = "Read who owes how much and for how long",
      description = "As of the end of a day, by account.")
  DebtView readDebt(
      @Parameter(description = "Today where there is none", example = "2026-11-02")
          @RequestParam(required = false)
          @Nullable String day) {
    LocalDate at = ApiDay.upTo(PracticeTime.day(clock.instant()), day);
    return DebtView.of(reading.of(user.practice(), at, doer()));
  }

  @GetMapping("/terms")
  @Operation(summary = "Read when bills are due and payers are reminded")
  TermsView readTerms() {
    return TermsView.of(terms.of(user.practice()));
  }

  @PutMapping("/terms")
  @Operation(summary = "Say when bills are due and payers are reminded")
  TermsView putTerms(@RequestBody TermsView wanted) {
    String days = wanted.days() == null ? "" : wanted.days().toString();
    Told.of(terms.change(user.practice(), days, wanted.typed(), doer()));
    return readTerms();
  }

  private Doer doer() {
    return new Doer(user.actor(), user.origin());
  }
}
