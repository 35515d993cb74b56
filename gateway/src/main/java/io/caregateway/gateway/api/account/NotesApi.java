package io.caregateway.gateway.api.account;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.note.AccountNotes;
import io.caregateway.core.billing.note.TaskReading;
import io.caregateway.gateway.api.ApiPage;
import io.caregateway.gateway.api.idempotency.Made;
import io.caregateway.gateway.api.idempotency.Once;
import io.caregateway.gateway.signon.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Alerts and tasks on accounts. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Accounts")
class NotesApi {

  private final CurrentUser user;
  private final AccountNotes notes;
  private final TaskReading tasks;
  private final AccountReads reads;
  private final Once once;

  NotesApi(CurrentUser user, AccountNotes notes, TaskReading tasks, AccountReads reads, Once once) {
    this.user = user;
    this.notes = notes;
    this.tasks = tasks;
    this.reads = reads;
    this.once = once;
  }

  @GetMapping("/accounts/{account}/notes")
  @PreAuthorize("hasAuthority('PATIENT_READ')")
  @Operation(
      summary = "Read the alerts and tasks of an account",
      description = "All at once, what stands first.")
  ApiPage<NoteView> listNotes(@PathVariable UUID account) {
    return reads.read(
        account,
        held ->
            new ApiPage<>(
                notes.of(user.practice(), account).stream().map(NoteView::of).toList(), null));
  }

  @GetMapping("/tasks")
  @PreAuthorize("hasAuthority('PATIENT_READ')")
  @Operation(
      summary = "Read what is to be done",
      description = "On whichever account, what is due first first, 100 at the most.")
  ApiPage<NoteView> listTasks() {
    Doer doer = new Doer(user.actor(), user.origin());
    return new ApiPage<>(
        tasks.of(user.practice(), doer).stream().map(task -> NoteView.of(task.note())).toList(),
        null);
  }

  @PostMapping("/accounts/{account}/notes")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize("hasAuthority('BILLING_ADD')")
  @Operation(summary = "Note an alert or a task on an account")
  Made addNote(@PathVariable UUID account, @RequestBody NoteView.Asked note) {
    return once.call(
        "note " + account,
        note,
        (token, doer) -> notes.add(user.practice(), account, note.typed(token), doer));
  }

  @PostMapping("/accounts/{account}/notes/{note}/done")
  @PreAuthorize("hasAuthority('BILLING_ADD')")
  @Operation(summary = "Say that a task is done, or take an alert away")
  Made endNote(@PathVariable UUID account, @PathVariable UUID note) {
    return once.call(
        "note done " + account + " " + note,
        null,
        (token, doer) -> notes.done(user.practice(), account, note, doer));
  }
}
