package io.caregateway.gateway.api.debt;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.TypedValues;
import io.caregateway.core.billing.bill.BillReading;
import io.caregateway.core.billing.debt.Holds;
import io.caregateway.core.billing.debt.Reminders;
import io.caregateway.gateway.api.ApiPage;
import io.caregateway.gateway.api.ApiRefusal;
import io.caregateway.gateway.api.ApiRefused;
import io.caregateway.gateway.api.idempotency.Made;
import io.caregateway.gateway.api.idempotency.Once;
import io.caregateway.gateway.signon.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reminders of what is past due, one bill at a time. */
@RestController
@RequestMapping("/api/v1")
@PreAuthorize("hasAuthority('DEBTS_MANAGE')")
@Tag(name = "Debts")
class RemindersApi {

  private final CurrentUser user;
  private final Reminders reminders;
  private final Holds holds;
  private final BillReading bills;
  private final Once once;

  RemindersApi(CurrentUser user, Reminders reminders, Holds holds, BillReading bills, Once once) {
    this.user = user;
    this.reminders = reminders;
    this.holds = holds;
    this.bills = bills;
    this.once = once;
  }

  /** The reminder that is to be made. */
  @Schema(name = "NewReminder")
  record Asked(@Schema(description = "From 1", example = "1") @Nullable Integer step) {}

  /** What is to be halted. */
  @Schema(name = "NewHold")
  record AskedHold(
      @Schema(description = "Whether all that the account owes", example = "false")
          @Nullable Boolean whole,
      @Schema(description = "The last day, within a year", example = "2026-12-31")
          @Nullable String until,
      @Schema(example = "They dispute it") @Nullable String reason) {

    Holds.Typed typed(UUID token) {
      return new Holds.Typed(
          token,
          Boolean.TRUE.equals(whole),
          until == null ? null : TypedValues.date(until),
          reason == null ? "" : reason);
    }
  }

  @GetMapping("/reminders")
  @Operation(
      summary = "Read which reminders are due",
      description = "Today, by the practice's steps, the oldest first, 1,000 at the most.")
  ApiPage<ReminderView.Due> listDue() {
    return new ApiPage<>(
        reminders.due(user.practice(), doer()).stream().map(ReminderView.Due::of).toList(), null);
  }

  @GetMapping("/bills/{bill}/reminders")
  @Operation(summary = "Read which reminders of a bill were made, and what halts them")
  ReminderView readReminders(@PathVariable UUID bill) {
    return bills
        .find(user.practice(), bill, doer())
        .map(
            view ->
                ReminderView.of(
                    reminders.of(user.practice(), bill), holds.on(user.practice(), view.bill())))
        .orElseThrow(() -> new ApiRefused(ApiRefusal.NOT_FOUND));
  }

  @PostMapping("/bills/{bill}/reminders")
  @Operation(
      summary = "Make the reminder that is due of a bill",
      description = "Each is made once at most. Papers print and send it.")
  Made remind(@PathVariable UUID bill, @RequestBody Asked asked) {
    int step = asked.step() == null ? 0 : asked.step();
    return once.call(
        "remind " + bill,
        asked,
        (token, doer) -> reminders.make(user.practice(), bill, step, doer));
  }

  @PostMapping("/bills/{bill}/holds")
  @Operation(
      summary = "Halt the reminders of a bill, or of its whole account",
      description = "The answer's id is the bill.")
  Made hold(@PathVariable UUID bill, @RequestBody AskedHold hold) {
    return once.call(
        "hold " + bill,
        hold,
        (token, doer) -> holds.place(user.practice(), bill, hold.typed(token), doer));
  }

  @PostMapping("/bills/{bill}/holds/{hold}/lift")
  @Operation(summary = "Let reminders go on", description = "The answer's id is the bill.")
  Made lift(@PathVariable UUID bill, @PathVariable UUID hold) {
    return once.call(
        "lift " + bill + " " + hold,
        null,
        (token, doer) -> holds.lift(user.practice(), bill, hold, doer));
  }

  private Doer doer() {
    return new Doer(user.actor(), user.origin());
  }
}
