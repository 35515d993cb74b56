package io.caregateway.gateway.pages.debt;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.debt.DebtTerms;
import io.caregateway.core.billing.debt.DebtTermsChange;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.gateway.pages.bill.Answers;
import io.caregateway.gateway.signon.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When bills are due and payers are reminded. */
@Controller
@PreAuthorize("hasAuthority('DEBTS_MANAGE')")
class TermsController {

  private static final int STEPS = 3;

  private final CurrentUser user;
  private final DebtTermsChange terms;

  TermsController(CurrentUser user, DebtTermsChange terms) {
    this.user = user;
    this.terms = terms;
  }

  @GetMapping("/debts/terms")
  String form(Model model) {
    DebtTerms now = terms.of(user.practice());
    List<String> steps =
        new ArrayList<>(now.steps().stream().map(String::valueOf).collect(Collectors.toList()));
    while (steps.size() < STEPS) {
      steps.add("");
    }
    return form(String.valueOf(now.days()), steps, Problems.NONE, model);
  }

  @PostMapping("/debts/terms")
  String change(
      @RequestParam(defaultValue = "") String days,
      @RequestParam(name = "step-1", defaultValue = "") String first,
      @RequestParam(name = "step-2", defaultValue = "") String second,
      @RequestParam(name = "step-3", defaultValue = "") String third,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    List<String> steps = Stream.of(first, second, third).toList();
    Outcome outcome =
        terms.change(user.practice(), days, steps, new Doer(user.actor(), user.origin()));
    Problems problems = Answers.of(outcome, "The terms are changed.", next);
    if (problems != null) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return form(days, steps, problems, model);
    }
    return "redirect:/debts/reminders";
  }

  private static String form(String days, List<String> steps, Problems problems, Model model) {
    model.addAttribute("days", days);
    model.addAttribute("steps", steps);
    model.addAttribute("numbers", IntStream.rangeClosed(1, STEPS).boxed().toList());
    model.addAttribute("problems", problems);
    return "debt/terms";
  }
}
