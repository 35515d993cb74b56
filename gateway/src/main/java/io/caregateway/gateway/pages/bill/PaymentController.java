package io.caregateway.gateway.pages.bill;

import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.bill.BillView;
import io.caregateway.core.billing.money.Payments;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.gateway.pages.desk.Terminal;
import io.caregateway.gateway.signon.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
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

/** Takes money for a bill, or sets what is in hand against it. */
@Controller
@PreAuthorize("hasAuthority('MONEY_TAKE')")
class PaymentController {

  private final CurrentUser user;
  private final Payments payments;
  private final BillPages pages;
  private final Terminal terminal;

  PaymentController(CurrentUser user, Payments payments, BillPages pages, Terminal terminal) {
    this.user = user;
    this.payments = payments;
    this.pages = pages;
    this.terminal = terminal;
  }

  @GetMapping("/bills/{bill}/payment")
  String form(@PathVariable UUID bill, Model model) {
    BillView view = pages.find(bill);
    return form(view, PaymentForm.fresh(view.owed()), Problems.NONE, model);
  }

  @PostMapping("/bills/{bill}/payment")
  String take(
      @PathVariable UUID bill,
      @RequestParam UUID token,
      @RequestParam(defaultValue = "") String amount,
      @RequestParam(defaultValue = "") String method,
      @RequestParam(defaultValue = "") String reference,
      HttpServletRequest request,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    PaymentForm form = new PaymentForm(token, amount, method, reference);
    Outcome outcome =
        payments.take(
            user.practice(), bill, form.typed(terminal.lists(request).here()), pages.doer());
    Problems problems = Answers.of(outcome, "The payment is taken.", next);
    if (problems != null) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return form(pages.find(bill), form, problems, model);
    }
    return "redirect:/bills/" + bill;
  }

  @PostMapping("/bills/{bill}/allocate")
  String allocate(@PathVariable UUID bill, @RequestParam UUID token, RedirectAttributes next) {
    Outcome outcome = payments.allocate(user.practice(), bill, token, pages.doer());
    Answers.of(outcome, "What was in hand is set against this bill.", next);
    return "redirect:/bills/" + bill;
  }

  private static String form(BillView view, PaymentForm form, Problems problems, Model model) {
    model.addAttribute("heading", "Take a payment");
    model.addAttribute("caption", view.bill().title() + ", " + view.payerName());
    model.addAttribute("back", "/bills/" + view.bill().id());
    model.addAttribute("action", "/bills/" + view.bill().id() + "/payment");
    model.addAttribute("form", form);
    model.addAttribute("methods", PaymentForm.methods());
    model.addAttribute("problems", problems);
    return "bill/payment";
  }
}
