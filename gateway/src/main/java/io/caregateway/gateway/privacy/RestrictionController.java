package io.caregateway.gateway.privacy;

import io.caregateway.core.billing.Account;
import io.caregateway.gateway.pages.Problem;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.routes.restriction.RestrictionGround;
import io.caregateway.routes.restriction.Restrictions;
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

/** Restricts the use of somebody's data, and lifts that again (UK GDPR, Article 18). */
@Controller
@PreAuthorize("hasAuthority('PATIENT_RIGHTS')")
class RestrictionController {

  private final CurrentUser user;
  private final ReadAccounts accounts;
  private final Restrictions restrictions;

  RestrictionController(CurrentUser user, ReadAccounts accounts, Restrictions restrictions) {
    this.user = user;
    this.accounts = accounts;
    this.restrictions = restrictions;
  }

  @GetMapping("/privacy/patients/{patient}/restriction")
  String form(@PathVariable UUID patient, Model model) {
    return form(accounts.of(patient), Problems.NONE, model);
  }

  @PostMapping("/privacy/patients/{patient}/restriction")
  String restrict(
      @PathVariable UUID patient,
      @RequestParam(defaultValue = "") String ground,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    Account account = accounts.of(patient);
    Optional<RestrictionGround> chosen = Choice.chosen(RestrictionGround.class, ground);
    if (chosen.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return form(
          account,
          new Problems(List.of(new Problem("ground", "Choose why the use is restricted"))),
          model);
    }
    boolean done =
        restrictions.restrict(
            user.practice(), account.patient(), chosen.get(), user.actor(), user.origin());
    next.addFlashAttribute(
        done ? "success" : "notice",
        done
            ? "The use of this patient’s data is restricted."
            : "The use of this patient’s data was restricted already.");
    return "redirect:/privacy/patients/" + patient;
  }

  @PostMapping("/privacy/patients/{patient}/restriction/lift")
  String lift(@PathVariable UUID patient, RedirectAttributes next) {
    Account account = accounts.of(patient);
    boolean done =
        restrictions.lift(user.practice(), account.patient(), user.actor(), user.origin());
    next.addFlashAttribute(
        done ? "success" : "notice",
        done ? "The restriction was lifted." : "Nothing was restricted.");
    return "redirect:/privacy/patients/" + patient;
  }

  private static String form(Account account, Problems problems, Model model) {
    model.addAttribute("account", account);
    model.addAttribute("problems", problems);
    model.addAttribute("choices", Choice.ofRestriction());
    return "privacy/restrict";
  }
}
