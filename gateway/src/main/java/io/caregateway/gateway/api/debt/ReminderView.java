package io.caregateway.gateway.api.debt;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.caregateway.core.billing.debt.DebtHold;
import io.caregateway.core.billing.debt.DueReminder;
import io.caregateway.core.billing.debt.Reminder;
import io.caregateway.gateway.api.Amount;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The reminders of a bill, and what halts them. */
@Schema(name = "Reminders")
record ReminderView(List<Made> made, List<Hold> holds) {

  static ReminderView of(List<Reminder> made, List<DebtHold> holds) {
    return new ReminderView(
        made.stream().map(Made::of).toList(), holds.stream().map(Hold::of).toList());
  }

  /** One that is due. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "DueReminder")
  record Due(
      UUID bill,
      @Schema(description = "Of the invoice", example = "41") long number,
      UUID account,
      Amount owed,
      @Schema(description = "When the bill was to be paid", example = "2026-09-30") LocalDate due,
      @Schema(description = "Which reminder, from 1", example = "1") int step,
      @Schema(description = "Why it may not be made before staff have looked")
          @Nullable String stopped) {

    static Due of(DueReminder one) {
      return new Due(
          one.bill(),
          one.number(),
          one.account(),
          Amount.of(one.owed()),
          one.due(),
          one.step(),
          one.stopped());
    }
  }

  /** One that was made. */
  @Schema(name = "Reminder")
  record Made(
      UUID id,
      @Schema(description = "From 1", example = "1") int step,
      @Schema(description = "What was owed then") Amount owed,
      @Schema(example = "2026-10-15") LocalDate day) {

    static Made of(Reminder one) {
      return new Made(one.id(), one.step(), Amount.of(one.owed()), one.day());
    }
  }

  /** What halts reminders. */
  @Schema(name = "Hold")
  record Hold(
      UUID id,
      @Schema(description = "Whether it is for all that the account owes", example = "false")
          boolean whole,
      @Schema(description = "The last day", example = "2026-12-31") LocalDate until,
      @Schema(example = "They dispute it") String reason) {

    static Hold of(DebtHold one) {
      return new Hold(one.id(), one.bill() == null, one.until(), one.content().reason());
    }
  }
}
