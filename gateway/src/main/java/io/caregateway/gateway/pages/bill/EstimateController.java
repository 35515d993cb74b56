package io.caregateway.gateway.pages.bill;

import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.bill.Bills;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.gateway.signon.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives a draft as an estimate, and makes a bill of one that was accepted. */
@Controller
@PreAuthorize("hasAuthority('BILLING_ADD')")
class EstimateController {

  private final CurrentUser user;
  private final Bills bills;
  private final BillPages pages;

  EstimateController(CurrentUser user, Bills bills, BillPages pages) {
    this.user = user;
    this.bills = bills;
    this.pages = pages;
  }

  /**
   * @param until the last day on which it counts
   */
  @PostMapping("/bills/{bill}/estimate")
  String give(
      @PathVariable UUID bill,
      @RequestParam(defaultValue = "") String until,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    Outcome given = bills.estimate(user.practice(), bill, until, pages.doer());
    Problems problems = Answers.of(given, "The estimate is given. Nothing is owed for it.", next);
    if (problems != null) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      model.addAttribute("until", until);
      return pages.show(bill, LineForm.fresh(), problems, model);
    }
    return "redirect:/bills/" + bill;
  }

  @PostMapping("/bills/{bill}/accept")
  String accept(@PathVariable UUID bill, RedirectAttributes next) {
    Outcome accepted = bills.accept(user.practice(), bill, pages.doer());
    Answers.of(accepted, null, next);
    return "redirect:/bills/" + (accepted instanceof Done done ? done.id() : bill);
  }
}
