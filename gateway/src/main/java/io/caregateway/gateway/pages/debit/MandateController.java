package io.caregateway.gateway.pages.debit;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.debit.Mandates;
import io.caregateway.core.billing.debit.TypedMandate;
import io.caregateway.gateway.pages.NoSuchPage;
import io.caregateway.gateway.pages.Problem;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.gateway.pages.TypedDate;
import io.caregateway.gateway.pages.bill.Answers;
import io.caregateway.gateway.pages.payer.AccountPages;
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

/** An account's mandates. */
@Controller
@PreAuthorize("hasAuthority('DEBITS_MANAGE')")
class MandateController {

  private final CurrentUser user;
  private final Mandates mandates;
  private final AccountPages pages;

  MandateController(CurrentUser user, Mandates mandates, AccountPages pages) {
    this.user = user;
    this.mandates = mandates;
    this.pages = pages;
  }

  @GetMapping("/debits/accounts/{patient}")
  String form(@PathVariable UUID patient, Model model) {
    return form(patient, Map.of(), UUID.randomUUID(), Problems.NONE, model);
  }

  /**
   * @param token names the form
   * @param sent {@code holder}, {@code sort-code}, {@code number}, and {@code signed-day} and so on
   */
  @PostMapping("/debits/accounts/{patient}")
  String add(
      @PathVariable UUID patient,
      @RequestParam UUID token,
      @RequestParam Map<String, String> sent,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    TypedMandate typed =
        new TypedMandate(
            token,
            sent.getOrDefault("holder", ""),
            sent.getOrDefault("sort-code", ""),
            sent.getOrDefault("number", ""),
            signed(sent).date().orElse(null));
    Outcome outcome = mandates.add(user.practice(), patient, typed, doer());
    Problems problems = Answers.of(outcome, "The mandate is entered.", next);
    if (problems != null) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      List<Problem> dated =
          problems.all().stream()
              .map(
                  one ->
                      one.field().equals("signed")
                          ? new Problem("signed-day", one.sentence())
                          : one)
              .toList();
      return form(patient, sent, token, new Problems(dated), model);
    }
    return "redirect:/debits/accounts/" + patient;
  }

  /**
   * @param last {@code yes} to collect one last time first
   */
  @PostMapping("/debits/accounts/{patient}/mandates/{mandate}/end")
  String end(
      @PathVariable UUID patient,
      @PathVariable UUID mandate,
      @RequestParam(defaultValue = "") String last,
      RedirectAttributes next) {
    Outcome outcome = mandates.end(user.practice(), patient, mandate, "yes".equals(last), doer());
    Answers.of(outcome, "The mandate is changed.", next);
    return "redirect:/debits/accounts/" + patient;
  }

  private String form(
      UUID account, Map<String, String> sent, UUID token, Problems problems, Model model) {
    model.addAttribute("account", account);
    model.addAttribute("home", pages.home(account));
    model.addAttribute(
        "mandates", mandates.of(user.practice(), account, doer()).orElseThrow(NoSuchPage::new));
    model.addAttribute("sent", sent);
    model.addAttribute("signed", signed(sent));
    model.addAttribute("token", token);
    model.addAttribute("problems", problems);
    return "debit/mandate";
  }

  private static TypedDate signed(Map<String, String> sent) {
    return TypedDate.of(sent.get("signed-day"), sent.get("signed-month"), sent.get("signed-year"));
  }

  private Doer doer() {
    return new Doer(user.actor(), user.origin());
  }
}
