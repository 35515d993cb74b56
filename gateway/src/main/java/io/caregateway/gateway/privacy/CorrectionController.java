package io.caregateway.gateway.privacy;

import io.caregateway.core.billing.Account;
import io.caregateway.gateway.pages.Problem;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.routes.correction.CorrectionNote;
import io.caregateway.routes.correction.CorrectionNotes;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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

/** Notes what a patient says is wrong or missing in their record (UK GDPR, Article 16). */
@Controller
@PreAuthorize("hasAuthority('PATIENT_RIGHTS')")
class CorrectionController {

  private final CurrentUser user;
  private final ReadAccounts accounts;
  private final CorrectionNotes notes;

  CorrectionController(CurrentUser user, ReadAccounts accounts, CorrectionNotes notes) {
    this.user = user;
    this.accounts = accounts;
    this.notes = notes;
  }

  @GetMapping("/privacy/patients/{patient}/note")
  String form(@PathVariable UUID patient, Model model) {
    return form(accounts.of(patient), "", Problems.NONE, model);
  }

  @PostMapping("/privacy/patients/{patient}/note")
  String add(
      @PathVariable UUID patient,
      @RequestParam(defaultValue = "") String note,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    Account account = accounts.of(patient);
    String sentence = problem(account, note);
    if (sentence != null) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return form(account, note, new Problems(List.of(new Problem("note", sentence))), model);
    }
    notes.add(user.practice(), account.patient(), note, user.actor(), user.origin());
    next.addFlashAttribute("success", "The note stands on the account.");
    return "redirect:/privacy/patients/" + patient;
  }

  private static @Nullable String problem(Account account, String note) {
    if (account.rights().erased()) {
      return "This patient was erased, so no notes are taken";
    }
    if (note.isBlank()) {
      return "Enter what the patient says is wrong or missing";
    }
    return note.length() > CorrectionNote.LONGEST
        ? "The note must be 2,000 characters or fewer"
        : null;
  }

  private static String form(Account account, String note, Problems problems, Model model) {
    model.addAttribute("account", account);
    model.addAttribute("note", note);
    model.addAttribute("problems", problems);
    return "privacy/note";
  }
}
