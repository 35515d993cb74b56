package io.caregateway.gateway.pages.bill;

import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.money.AccountMoneyReading;
import io.caregateway.core.billing.money.Payments;
import io.caregateway.feed.Money;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.gateway.pages.desk.Terminal;
import io.caregateway.gateway.pages.payer.AccountPages;
import io.caregateway.gateway.pages.payer.ShownAccount;
import io.caregateway.gateway.signon.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
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

  private static final String ACCOUNT = "/{where:patients|payers}/{id}";

  private final CurrentUser user;
  private final AccountPages accounts;
  private final AccountMoneyReading reading;
  private final Payments payments;
  private final BillPages pages;
  private final Terminal terminal;

  AccountMoneyController(
      CurrentUser user,
      AccountPages accounts,
      AccountMoneyReading reading,
      Payments payments,
      BillPages pages,
      Terminal terminal) {
    this.user = user;
    this.accounts = accounts;
    this.reading = reading;
    this.payments = payments;
    this.pages = pages;
    this.terminal = terminal;
  }

  @GetMapping(ACCOUNT + "/deposit")
  @PreAuthorize("hasAuthority('MONEY_TAKE')")
  String deposit(@PathVariable String where, @PathVariable UUID id, Model model) {
    return form(where, id, false, PaymentForm.fresh(new Money(0)), Problems.NONE, model);
  }

  @PostMapping(ACCOUNT + "/deposit")
  @PreAuthorize("hasAuthority('MONEY_TAKE')")
  String takeDeposit(
      @PathVariable String where,
      @PathVariable UUID id,
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
        payments.deposit(
            user.practice(), id, form.typed(terminal.lists(request).here()), pages.doer());
    Problems problems = Answers.of(outcome, "The deposit is taken.", next);
    return led(where, id, false, form, problems, model, response);
  }

  @GetMapping(ACCOUNT + "/refund")
  @PreAuthorize("hasAuthority('MONEY_REFUND')")
  String refund(@PathVariable String where, @PathVariable UUID id, Model model) {
    Money inHand = reading.of(user.practice(), id).inHand();
    return form(where, id, true, PaymentForm.fresh(inHand), Problems.NONE, model);
  }

  @PostMapping(ACCOUNT + "/refund")
  @PreAuthorize("hasAuthority('MONEY_REFUND')")
  String giveBack(
      @PathVariable String where,
      @PathVariable UUID id,
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
        payments.refund(
            user.practice(), id, form.typed(terminal.lists(request).here()), pages.doer());
    Problems problems = Answers.of(outcome, "The money is given back.", next);
    return led(where, id, true, form, problems, model, response);
  }

  private String led(
      String where,
      UUID id,
      boolean refund,
      PaymentForm form,
      @Nullable Problems problems,
      Model model,
      HttpServletResponse response) {
    if (problems == null) {
      return "redirect:/" + where + "/" + id;
    }
    response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    return form(where, id, refund, form, problems, model);
  }

  private String form(
      String where, UUID id, boolean refund, PaymentForm form, Problems problems, Model model) {
    ShownAccount account = accounts.find(where, id);
    model.addAttribute("heading", refund ? "Give money back" : "Take a deposit");
    model.addAttribute("caption", account.name());
    model.addAttribute("back", account.home());
    model.addAttribute("action", account.home() + (refund ? "/refund" : "/deposit"));
    model.addAttribute("form", form);
    model.addAttribute("methods", PaymentForm.methods());
    model.addAttribute("problems", problems);
    return "bill/payment";
  }
}
