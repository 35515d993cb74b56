package io.caregateway.gateway.privacy;

import io.caregateway.core.billing.Account;
import io.caregateway.gateway.pages.NoSuchPage;
import io.caregateway.gateway.pages.Problem;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.routes.erasure.ErasureGround;
import io.caregateway.routes.erasure.ErasureOutcome;
import io.caregateway.routes.erasure.ErasureOutcome.Asked;
import io.caregateway.routes.erasure.ErasureOutcome.Erased;
import io.caregateway.routes.erasure.ErasureOutcome.Refused;
import io.caregateway.routes.erasure.ErasureRefusal;
import io.caregateway.routes.erasure.ErasureRequest;
import io.caregateway.routes.erasure.Erasures;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks for an erasure, and decides on one that somebody else asked for (UK GDPR, Article 17). */
@Controller
@PreAuthorize("hasAuthority('PATIENT_RIGHTS')")
class ErasureController {

  private final CurrentUser user;
  private final ReadAccounts accounts;
  private final Erasures erasures;

  ErasureController(CurrentUser user, ReadAccounts accounts, Erasures erasures) {
    this.user = user;
    this.accounts = accounts;
    this.erasures = erasures;
  }

  @GetMapping("/privacy/patients/{patient}/erasure")
  String form(@PathVariable UUID patient, Model model) {
    return form(accounts.of(patient), Problems.NONE, model);
  }

  @PostMapping("/privacy/patients/{patient}/erasure")
  String ask(
      @PathVariable UUID patient,
      @RequestParam(defaultValue = "") String ground,
      @RequestParam(name = "gives-up", defaultValue = "false") boolean givesUp,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    Account account = accounts.of(patient);
    Optional<ErasureGround> chosen = Choice.chosen(ErasureGround.class, ground);
    if (chosen.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return form(
          account,
          new Problems(List.of(new Problem("ground", "Choose why the patient is to be erased"))),
          model);
    }
    ErasureOutcome outcome =
        erasures.ask(
            user.practice(), account.patient(), chosen.get(), givesUp, user.actor(), user.origin());
    if (outcome instanceof Asked) {
      next.addFlashAttribute(
          "success", "The erasure is asked for. Another privacy officer has to approve it.");
    } else if (outcome instanceof Refused refused) {
      next.addFlashAttribute("notice", refused.why().sentence());
    }
    return "redirect:/privacy/patients/" + patient;
  }

  @GetMapping("/privacy/erasures/{id}")
  String request(@PathVariable UUID id, Model model) {
    ErasureRequest request = erasures.find(user.practice(), id).orElseThrow(NoSuchPage::new);
    model.addAttribute("request", request);
    model.addAttribute("account", accounts.of(request.patient()));
    model.addAttribute("own", request.people().askedById().equals(user.actor().id()));
    return "privacy/erasure";
  }

  @PostMapping("/privacy/erasures/{id}/approve")
  String approve(@PathVariable UUID id, RedirectAttributes next) {
    ErasureOutcome outcome = erasures.approve(user.practice(), id, user.actor(), user.origin());
    if (outcome instanceof Erased) {
      ErasureRequest done = erasures.find(user.practice(), id).orElseThrow(NoSuchPage::new);
      next.addFlashAttribute("success", "The patient was erased.");
      if (!accounts.of(done.patient()).billingOnly()) {
        next.addFlashAttribute(
            "beware",
            "The clinical system still holds their record. If it is to go there too, that has to be"
                + " done there.");
      }
      return "redirect:/privacy";
    }
    return refused(id, outcome, next);
  }

  @PostMapping("/privacy/erasures/{id}/decline")
  String decline(@PathVariable UUID id, RedirectAttributes next) {
    ErasureOutcome outcome = erasures.decline(user.practice(), id, user.actor(), user.origin());
    if (outcome instanceof ErasureOutcome.Declined) {
      next.addFlashAttribute("success", "The request is closed, and nothing was erased.");
      return "redirect:/privacy";
    }
    return refused(id, outcome, next);
  }

  private static String refused(UUID id, ErasureOutcome outcome, RedirectAttributes next) {
    ErasureRefusal why = ((Refused) outcome).why();
    if (why == ErasureRefusal.NO_SUCH_REQUEST) {
      throw new NoSuchPage();
    }
    next.addFlashAttribute("notice", why.sentence());
    return "redirect:/privacy/erasures/" + id;
  }

  private static String form(Account account, Problems problems, Model model) {
    model.addAttribute("account", account);
    model.addAttribute("problems", problems);
    model.addAttribute("choices", Choice.ofErasure());
    return "privacy/ask-erasure";
  }
}
