package io.caregateway.gateway.pages.bill;

import io.caregateway.core.billing.Account;
import io.caregateway.core.billing.Accounts;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.money.AccountMoneyReading;
import io.caregateway.core.billing.money.Payments;
import io.caregateway.feed.Money;
import io.caregateway.feed.PatientId;
import io.caregateway.gateway.pages.NoSuchPage;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.gateway.signon.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Money that is for no bill: deposits taken, and what is in hand given back. */
@Controller
class AccountMoneyController {

  private final CurrentUser user;
  private final Accounts accounts;
  private final AccountMoneyReading reading;
  private final Payments payments;
  private final BillPages pages;

  AccountMoneyController(
      CurrentUser user,
      Accounts accounts,
      AccountMoneyReading reading,
      Payments payments,
      BillPages pages) {
    this.user = user;
    this.accounts = accounts;
    this.reading = reading;
    this.payments = payments;
    this.pages = pages;
  }

  @GetMapping("/patients/{patient}/deposit")
  @PreAuthorize("hasAuthority('MONEY_TAKE')")
  String deposit(@PathVariable UUID patient, Model model) {
    return form(patient, false, PaymentForm.fresh(new Money(0)), Problems.NONE, model);
  }

  @PostMapping("/patients/{patient}/deposit")
  @PreAuthorize("hasAuthority('MONEY_TAKE')")
  String takeDeposit(
      @PathVariable UUID patient,
      @RequestParam UUID token,
      @RequestParam(defaultValue = "") String amount,
      @RequestParam(defaultValue = "") String method,
      @RequestParam(defaultValue = "") String reference,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    PaymentForm form = new PaymentForm(token, amount, method, reference);
    Outcome outcome = payments.deposit(user.practice(), patient, form.typed(), pages.doer());
    Problems problems = Answers.of(outcome, "The deposit is taken.", next);
    return led(patient, false, form, problems, model, response);
  }

  @GetMapping("/patients/{patient}/refund")
  @PreAuthorize("hasAuthority('MONEY_REFUND')")
  String refund(@PathVariable UUID patient, Model model) {
    Money inHand = reading.of(user.practice(), patient).inHand();
    return form(patient, true, PaymentForm.fresh(inHand), Problems.NONE, model);
  }

  @PostMapping("/patients/{patient}/refund")
  @PreAuthorize("hasAuthority('MONEY_REFUND')")
  String giveBack(
      @PathVariable UUID patient,
      @RequestParam UUID token,
      @RequestParam(defaultValue = "") String amount,
      @RequestParam(defaultValue = "") String method,
      @RequestParam(defaultValue = "") String reference,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    PaymentForm form = new PaymentForm(token, amount, method, reference);
    Outcome outcome = payments.refund(user.practice(), patient, form.typed(), pages.doer());
    Problems problems = Answers.of(outcome, "The money is given back.", next);
    return led(patient, true, form, problems, model, response);
  }

  private String led(
      UUID patient,
      boolean refund,
      PaymentForm form,
      @Nullable Problems problems,
      Model model,
      HttpServletResponse response) {
    if (problems == null) {
      return "redirect:/patients/" + patient;
    }
    response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    return form(patient, refund, form, problems, model);
  }

  private String form(
      UUID patient, boolean refund, PaymentForm form, Problems problems, Model model) {
    Account account =
        accounts
            .find(user.practice(), new PatientId(patient), user.actor(), user.origin())
            .orElseThrow(NoSuchPage::new);
    model.addAttribute("title", refund ? "Give money back" : "Take a deposit");
    model.addAttribute("caption", account.name());
    model.addAttribute("back", "/patients/" + patient);
    model.addAttribute("action", "/patients/" + patient + (refund ? "/refund" : "/deposit"));
    model.addAttribute("form", form);
    model.addAttribute("methods", PaymentForm.methods());
    model.addAttribute("problems", problems);
    return "bill/payment";
  }
}
