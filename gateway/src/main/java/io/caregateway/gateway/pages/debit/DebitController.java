package io.caregateway.gateway.pages.debit;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.debit.Collections;
import io.caregateway.core.billing.debit.Planned;
import io.caregateway.core.billing.debit.SchemeChange;
import io.caregateway.feed.Money;
import io.caregateway.gateway.pages.Problem;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.gateway.pages.TypedDate;
import io.caregateway.gateway.pages.bill.Answers;
import io.caregateway.gateway.signon.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a collection would be, and the collections so far. */
@Controller
@PreAuthorize("hasAuthority('DEBITS_MANAGE')")
class DebitController {

  private static final int LATEST = 30;

  private final CurrentUser user;
  private final Collections collections;
  private final SchemeChange scheme;

  DebitController(CurrentUser user, Collections collections, SchemeChange scheme) {
    this.user = user;
    this.collections = collections;
    this.scheme = scheme;
  }

  @GetMapping("/debits")
  String plan(Model model) {
    return plan(TypedDate.of(collections.earliest()), UUID.randomUUID(), Problems.NONE, model);
  }

  /**
   * @param token names the form
   * @param sent {@code day-day} and so on
   */
  @PostMapping("/debits")
  String make(
      @RequestParam UUID token,
      @RequestParam Map<String, String> sent,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    TypedDate day = TypedDate.of(sent.get("day-day"), sent.get("day-month"), sent.get("day-year"));
    Outcome outcome = collections.make(user.practice(), token, day.date().orElse(null), doer());
    Problems problems =
        Answers.of(outcome, "The collection is made. Send its file to the bank or bureau.", next);
    if (problems != null) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      List<Problem> dated =
          problems.all().stream().map(one -> new Problem("day-day", one.sentence())).toList();
      return plan(day, token, new Problems(dated), model);
    }
    return outcome instanceof Outcome.Done ? "redirect:/debits/runs/" + token : "redirect:/debits";
  }

  private String plan(TypedDate day, UUID token, Problems problems, Model model) {
    List<Planned> plan = collections.plan(user.practice(), doer());
    model.addAttribute("plan", plan);
    model.addAttribute(
        "total", new Money(plan.stream().mapToLong(one -> one.amount().pence()).sum()));
    model.addAttribute("scheme", scheme.of(user.practice()).orElse(null));
    model.addAttribute("runs", collections.runs(user.practice(), LATEST));
    model.addAttribute("day", day);
    model.addAttribute("earliest", collections.earliest());
    model.addAttribute("token", token);
    model.addAttribute("problems", problems);
    return "debit/plan";
  }

  private Doer doer() {
    return new Doer(user.actor(), user.origin());
  }
}
