package io.caregateway.gateway.api.paper;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Invalid;
import io.caregateway.core.billing.Outcome.NotThere;
import io.caregateway.core.billing.paper.Paper;
import io.caregateway.core.billing.paper.PaperKind;
import io.caregateway.core.billing.paper.PaperPress;
import io.caregateway.core.billing.paper.Papers;
import io.caregateway.core.billing.paper.Statements;
import io.caregateway.gateway.api.ApiRefusal;
import io.caregateway.gateway.api.ApiRefused;
import io.caregateway.gateway.api.idempotency.Created;
import io.caregateway.gateway.api.idempotency.Made;
import io.caregateway.gateway.api.idempotency.Once;
import io.caregateway.gateway.signon.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Papers to be given out, and statements to be read. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Papers")
class PapersApi {

  private final CurrentUser user;
  private final Papers papers;
  private final Statements statements;
  private final PaperPress press;
  private final Once once;

  PapersApi(CurrentUser user, Papers papers, Statements statements, PaperPress press, Once once) {
    this.user = user;
    this.papers = papers;
    this.statements = statements;
    this.press = press;
    this.once = once;
  }

  /** A paper to be printed. */
  @Schema(name = "NewPaper")
  record Asked(
      @Schema(
              description =
                  "invoice, credit-note, receipt, statement, whole-statement, reminder-1, reminder-2"
                      + " or reminder-3",
              example = "invoice")
          @Nullable String kind,
      @Schema(description = "The bill, the credit note, the payment or the account")
          @Nullable UUID subject) {}

  @GetMapping("/accounts/{account}/statement")
  @PreAuthorize("hasAuthority('PATIENT_READ')")
  @Operation(summary = "Read how an account stands, bill by bill")
  StatementView readStatement(@PathVariable UUID account) {
    return statements
        .of(user.practice(), account, doer())
        .map(StatementView::of)
        .orElseThrow(() -> new ApiRefused(ApiRefusal.NOT_FOUND));
  }

  @PostMapping("/papers")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize("hasAuthority('BILLING_ADD')")
  @Operation(
      summary = "Have a paper printed",
      description =
          "From then on it is out, and the next one of the same is a copy. The answer's Location is"
              + " the document.")
  ResponseEntity<Made> print(@RequestBody Asked asked) {
    return Created.at("papers", once.call("paper", asked, (token, doer) -> printed(asked, doer)));
  }

  private Outcome printed(Asked asked, Doer doer) {
    Optional<PaperKind> kind = PaperKind.of(asked.kind() == null ? "" : asked.kind());
    if (kind.isEmpty()) {
      return Invalid.at("kind", "Say what is to be printed, as invoice.");
    }
    return asked.subject() == null
        ? new NotThere()
        : papers.print(user.practice(), kind.get(), asked.subject(), doer);
  }

  @GetMapping(value = "/papers/{paper}", produces = MediaType.APPLICATION_PDF_VALUE)
  @PreAuthorize("hasAuthority('BILLING_ADD')")
  @Operation(summary = "Read a paper that went out, as PDF")
  ResponseEntity<byte[]> readPaper(@PathVariable UUID paper) {
    Paper found =
        papers
            .open(user.practice(), paper, doer())
            .orElseThrow(() -> new ApiRefused(ApiRefusal.NOT_FOUND));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(found.fileName()).build().toString())
        .body(press.pdf(found));
  }

  private Doer doer() {
    return new Doer(user.actor(), user.origin());
  }
}
