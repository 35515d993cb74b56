package io.caregateway.gateway.api.debt;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.debt.AskedWriteOff;
import io.caregateway.core.billing.debt.WriteOffs;
import io.caregateway.gateway.api.Amount;
import io.caregateway.gateway.api.ApiPage;
import io.caregateway.gateway.api.idempotency.Made;
import io.caregateway.gateway.api.idempotency.Once;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is given up of bills, by four eyes: a client never approves what it asked for itself. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Debts")
class WriteOffsApi {

  private static final int MOST = 100;

  private final CurrentUser user;
  private final WriteOffs writeOffs;
  private final PracticeTransactions transactions;
  private final AuditLog audit;
  private final Once once;

  WriteOffsApi(
      CurrentUser user,
      WriteOffs writeOffs,
      PracticeTransactions transactions,
      AuditLog audit,
      Once once) {
    this.user = user;
    this.writeOffs = writeOffs;
    this.transactions = transactions;
    this.audit = audit;
    this.once = once;
  }

  /** Why a bill is to be written off. */
  @Schema(name = "NewWriteOff")
  record Asked(@Schema(example = "They went into liquidation") @Nullable String reason) {}

  /** One that waits for a decision. */
  @Schema(name = "WriteOff")
  record View(
      UUID id,
      UUID bill,
      @Schema(description = "What was owed when it was asked") Amount amount,
      @Schema(example = "They went into liquidation") String reason,
      @Schema(example = "2026-11-02") LocalDate day,
      @Schema(description = "Whether this client asked for it", example = "false") boolean own) {

    static View of(AskedWriteOff one) {
      return new View(
          one.id(), one.bill(), Amount.of(one.amount()), one.reason(), one.day(), one.own());
    }
  }

  @GetMapping("/write-offs")
  @PreAuthorize("hasAuthority('DEBTS_MANAGE')")
  @Operation(
      summary = "Read which write-offs wait for a decision",
      description = "The oldest first, 100 at the most.")
  ApiPage<View> listAsked() {
    Doer doer = new Doer(user.actor(), user.origin());
    return transactions.in(
        user.practice(),
        () -> {
          List<View> asked =
              writeOffs.open(user.practice(), doer, MOST).stream().map(View::of).toList();
          audit.append(
              AuditRecord.done(Act.PATIENT_SEARCH, doer.actor(), doer.origin())
                  .about("REST API, write-offs shown: " + asked.size()));
          return new ApiPage<>(asked, null);
        });
  }

  @PostMapping("/bills/{bill}/write-offs")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize("hasAuthority('DEBTS_MANAGE')")
  @Operation(
      summary = "Ask that what is owed on a bill be written off",
      description = "Nothing is moved yet. The answer's id is what is to be decided.")
  Made ask(@PathVariable UUID bill, @RequestBody Asked asked) {
    String reason = asked.reason() == null ? "" : asked.reason();
    return once.call(
        "write-off " + bill,
        asked,
        (token, doer) -> named(token, writeOffs.ask(user.practice(), bill, token, reason, doer)));
  }

  @PostMapping("/write-offs/{id}/approve")
  @PreAuthorize("hasAuthority('WRITE_OFF_APPROVE')")
  @Operation(
      summary = "Write off what somebody else asked for",
      description = "What is still owed, no more than was asked for.")
  Made approve(@PathVariable UUID id) {
    return once.call(
        "approve " + id, null, (token, doer) -> writeOffs.approve(user.practice(), id, doer));
  }

  @PostMapping("/write-offs/{id}/decline")
  @PreAuthorize("hasAnyAuthority('DEBTS_MANAGE', 'WRITE_OFF_APPROVE')")
  @Operation(
      summary = "Decline a write-off, or take back what this client asked for",
      description = "What is owed stays owed.")
  Made decline(@PathVariable UUID id) {
    return once.call(
        "decline " + id, null, (token, doer) -> writeOffs.decline(user.practice(), id, doer));
  }

  /** The core answers with the bill. */
  private static Outcome named(UUID token, Outcome asked) {
    return asked instanceof Done done ? new Done(token, done.notice(), done.again()) : asked;
  }
}
