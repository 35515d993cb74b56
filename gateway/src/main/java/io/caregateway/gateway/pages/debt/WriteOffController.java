package io.caregateway.gateway.pages.debt;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.bill.BillReading;
import io.caregateway.core.billing.debt.WriteOffs;
import io.caregateway.gateway.pages.NoSuchPage;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.gateway.pages.bill.Answers;
import io.caregateway.gateway.signon.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writes a bill off: one person asks, another decides. */
@Controller
class WriteOffController {

  private final CurrentUser user;
  private final WriteOffs writeOffs;
  private final BillReading bills;

  WriteOffController(CurrentUser user, WriteOffs writeOffs, BillReading bills) {
    this.user = user;
    this.writeOffs = writeOffs;
    this.bills = bills;
  }

  @GetMapping("/bills/{bill}/write-off")
  @PreAuthorize("hasAuthority('DEBTS_MANAGE')")
  String form(@PathVariable UUID bill, Model model) {
    return form(bill, UUID.randomUUID(), "", Problems.NONE, model);
  }

  /**
   * @param token names the form
   */
  @PostMapping("/bills/{bill}/write-off")
  @PreAuthorize("hasAuthority('DEBTS_MANAGE')")
  String ask(
      @PathVariable UUID bill,
      @RequestParam UUID token,
      @RequestParam(defaultValue = "") String reason,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    Outcome outcome = writeOffs.ask(user.practice(), bill, token, reason, doer());
    Problems problems =
        Answers.of(
            outcome,
            "The write-off is asked for. Somebody else with the right approves it under Debts.",
            next);
    if (problems != null) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return form(bill, token, reason, problems, model);
    }
    return "redirect:/bills/" + bill;
  }

  @PostMapping("/debts/write-offs/{id}/approve")
  @PreAuthorize("hasAuthority('WRITE_OFF_APPROVE')")
  String approve(@PathVariable UUID id, RedirectAttributes next) {
    Outcome outcome = writeOffs.approve(user.practice(), id, doer());
    Answers.of(outcome, "It is written off.", next);
    return "redirect:/debts";
  }

  @PostMapping("/debts/write-offs/{id}/decline")
  @PreAuthorize("hasAnyAuthority('DEBTS_MANAGE', 'WRITE_OFF_APPROVE')")
  String decline(@PathVariable UUID id, RedirectAttributes next) {
    Outcome outcome = writeOffs.decline(user.practice(), id, doer());
    Answers.of(outcome, "It is not written off, and is owed as before.", next);
    return "redirect:/debts";
  }

  private String form(UUID bill, UUID token, String reason, Problems problems, Model model) {
    model.addAttribute(
        "view", bills.find(user.practice(), bill, doer()).orElseThrow(NoSuchPage::new));
    model.addAttribute("token", token);
    model.addAttribute("reason", reason);
    model.addAttribute("problems", problems);
    return "debt/write-off";
  }

  private Doer doer() {
    return new Doer(user.actor(), user.origin());
  }
}
