package io.caregateway.gateway.pages.payer;

import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.note.AccountNotes;
import io.caregateway.core.billing.note.TaskReading;
import io.caregateway.core.billing.note.TypedNote;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.gateway.pages.TypedDate;
import io.caregateway.gateway.pages.Words;
import io.caregateway.gateway.pages.bill.Answers;
import io.caregateway.gateway.signon.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Alerts and tasks on accounts; whoever bills may write them and do them. */
@Controller
@PreAuthorize("hasAuthority('BILLING_ADD')")
class NoteController {

  private static final String NOTES = "/{where:patients|payers}/{id}/notes";

  private final CurrentUser user;
  private final AccountNotes notes;
  private final TaskReading tasks;
  private final AccountPages pages;
  private final Words words;

  NoteController(
      CurrentUser user, AccountNotes notes, TaskReading tasks, AccountPages pages, Words words) {
    this.user = user;
    this.notes = notes;
    this.tasks = tasks;
    this.pages = pages;
    this.words = words;
  }

  /**
   * @param kind {@code alert} or {@code task}
   */
  @GetMapping(NOTES + "/new")
  String form(
      @PathVariable String where,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "alert") String kind,
      Model model) {
    TypedNote fresh = new TypedNote(UUID.randomUUID(), kind, "", "");
    return form(where, id, fresh, TypedDate.EMPTY, Problems.NONE, model);
  }

  @PostMapping(NOTES)
  String add(
      @PathVariable String where,
      @PathVariable UUID id,
      @RequestParam UUID token,
      @RequestParam String kind,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(name = "date-day", defaultValue = "") String day,
      @RequestParam(name = "date-month", defaultValue = "") String month,
      @RequestParam(name = "date-year", defaultValue = "") String year,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    TypedDate date = TypedDate.of(day, month, year);
    String due = date.date().map(Object::toString).orElse((day + " " + month + " " + year).strip());
    TypedNote typed = new TypedNote(token, kind, text, due);
    Outcome added = notes.add(user.practice(), id, typed, pages.doer());
    Problems problems =
        Answers.of(added, "The " + (isTask(typed) ? "task" : "alert") + " is noted.", next);
    if (problems == null) {
      return "redirect:/" + where + "/" + id;
    }
    response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    return form(where, id, typed, date, problems, model);
  }

  /** What is to be done, on whichever account. */
  @GetMapping("/tasks")
  @PreAuthorize("hasAuthority('PATIENT_READ')")
  String tasks(Model model) {
    model.addAttribute("tasks", tasks.of(user.practice(), pages.doer()));
    model.addAttribute("today", words.today());
    return "payer/tasks";
  }

  /**
   * @param list present when it was done in the list of all accounts' tasks
   */
  @PostMapping(NOTES + "/{note}/done")
  String done(
      @PathVariable String where,
      @PathVariable UUID id,
      @PathVariable UUID note,
      @RequestParam(required = false) @Nullable String list,
      RedirectAttributes next) {
    Answers.of(notes.done(user.practice(), id, note, pages.doer()), "That is done.", next);
    return list == null ? "redirect:/" + where + "/" + id : "redirect:/tasks";
  }

  private String form(
      String where, UUID id, TypedNote note, TypedDate date, Problems problems, Model model) {
    model.addAttribute("shown", pages.find(where, id));
    model.addAttribute("note", note);
    model.addAttribute("isTask", isTask(note));
    model.addAttribute("date", date);
    model.addAttribute("problems", problems);
    return "payer/note";
  }

  private static boolean isTask(TypedNote note) {
    return note.kind().equals("task");
  }
}
