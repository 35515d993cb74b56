package io.caregateway.gateway.pages.debt;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.bill.BillReading;
import io.caregateway.core.billing.bill.BillView;
import io.caregateway.core.billing.debt.Holds;
import io.caregateway.core.billing.debt.Reminders;
import io.caregateway.gateway.pages.NoSuchPage;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The reminders of a bill, and what halts them. */
@Controller
@PreAuthorize("hasAuthority('DEBTS_MANAGE')")
class HoldController {

  private static final List<Map.Entry<String, String>> WHOLES =
      List.of(Map.entry("no", "This bill"), Map.entry("yes", "All that this account owes"));

  private final CurrentUser user;
  private final Holds holds;
  private final Reminders reminders;
  private final BillReading bills;

  HoldController(CurrentUser user, Holds holds, Reminders reminders, BillReading bills) {
    this.user = user;
    this.holds = holds;
    this.reminders = reminders;
    this.bills = bills;
  }

  @GetMapping("/bills/{bill}/reminders")
  String form(@PathVariable UUID bill, Model model) {
    return form(bill, Map.of("whole", "no"), UUID.randomUUID(), Problems.NONE, model);
  }

  /**
   * @param token names the form
   * @param sent {@code whole}, {@code reason}, and {@code until-day} and so on
   */
  @PostMapping("/bills/{bill}/holds")
  String place(
      @PathVariable UUID bill,
      @RequestParam UUID token,
      @RequestParam Map<String, String> sent,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    Holds.Typed typed =
        new Holds.Typed(
            token,
            "yes".equals(sent.get("whole")),
            until(sent).date().orElse(null),
            sent.getOrDefault("reason", ""));
    Outcome outcome = holds.place(user.practice(), bill, typed, doer());
    Problems problems = Answers.of(outcome, "Reminders are halted.", next);
    if (problems != null) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      List<Problem> fields =
          problems.all().stream()
              .map(
                  one ->
                      one.field().equals("until") ? new Problem("until-day", one.sentence()) : one)
              .toList();
      return form(bill, sent, token, new Problems(fields), model);
    }
    return "redirect:/bills/" + bill + "/reminders";
  }

  @PostMapping("/bills/{bill}/holds/{hold}/lift")
  String lift(@PathVariable UUID bill, @PathVariable UUID hold, RedirectAttributes next) {
    Outcome outcome = holds.lift(user.practice(), bill, hold, doer());
    Answers.of(outcome, "Reminders go on.", next);
    return "redirect:/bills/" + bill + "/reminders";
  }

  private String form(
      UUID bill, Map<String, String> sent, UUID token, Problems problems, Model model) {
    BillView view = bills.find(user.practice(), bill, doer()).orElseThrow(NoSuchPage::new);
    model.addAttribute("view", view);
    model.addAttribute("made", reminders.of(user.practice(), bill));
    model.addAttribute("holds", holds.on(user.practice(), view.bill()));
    model.addAttribute("wholes", WHOLES);
    model.addAttribute("sent", sent);
    model.addAttribute("until", until(sent));
    model.addAttribute("token", token);
    model.addAttribute("problems", problems);
    return "debt/bill";
  }

  private static TypedDate until(Map<String, String> sent) {
    return TypedDate.of(sent.get("until-day"), sent.get("until-month"), sent.get("until-year"));
  }

  private Doer doer() {
    return new Doer(user.actor(), user.origin());
  }
}
