package io.caregateway.gateway.pages.debit;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.debit.Scheme;
import io.caregateway.core.billing.debit.SchemeChange;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.gateway.pages.bill.Answers;
import io.caregateway.gateway.signon.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Under what name and to which account the practice collects. */
@Controller
@PreAuthorize("hasAuthority('DEBITS_MANAGE')")
class SchemeController {

  private final CurrentUser user;
  private final SchemeChange scheme;

  SchemeController(CurrentUser user, SchemeChange scheme) {
    this.user = user;
    this.scheme = scheme;
  }

  @GetMapping("/debits/scheme")
  String form(Model model) {
    Map<String, String> now =
        scheme.of(user.practice()).map(SchemeController::fields).orElse(Map.of());
    return form(now, Problems.NONE, model);
  }

  @PostMapping("/debits/scheme")
  String change(
      @RequestParam Map<String, String> sent,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    Outcome outcome =
        scheme.change(
            user.practice(),
            sent.getOrDefault("holder", ""),
            sent.getOrDefault("sort-code", ""),
            sent.getOrDefault("number", ""),
            sent.getOrDefault("user-number", ""),
            new Doer(user.actor(), user.origin()));
    Problems problems = Answers.of(outcome, "It is saved.", next);
    if (problems != null) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return form(sent, problems, model);
    }
    return "redirect:/debits";
  }

  private static String form(Map<String, String> sent, Problems problems, Model model) {
    model.addAttribute("sent", sent);
    model.addAttribute("problems", problems);
    return "debit/scheme";
  }

  private static Map<String, String> fields(Scheme now) {
    return Map.of(
        "holder", now.account().holder(),
        "sort-code", now.account().sortCode(),
        "number", now.account().number(),
        "user-number", now.userNumber());
  }
}
