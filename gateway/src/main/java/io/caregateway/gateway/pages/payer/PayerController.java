package io.caregateway.gateway.pages.payer;

import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.money.AccountMoneyReading;
import io.caregateway.core.billing.payer.Payer;
import io.caregateway.core.billing.payer.PayerReading;
import io.caregateway.core.billing.payer.Payers;
import io.caregateway.core.billing.prices.PayerKind;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.gateway.pages.bill.Answers;
import io.caregateway.gateway.signon.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
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

/** Businesses and third parties: finding one, adding one, and its account. */
@Controller
@PreAuthorize("hasAuthority('ACCOUNTS_CHANGE')")
class PayerController {

  private final CurrentUser user;
  private final Payers payers;
  private final PayerReading reading;
  private final AccountMoneyReading money;
  private final AccountPages pages;

  PayerController(
      CurrentUser user,
      Payers payers,
      PayerReading reading,
      AccountMoneyReading money,
      AccountPages pages) {
    this.user = user;
    this.payers = payers;
    this.reading = reading;
    this.money = money;
    this.pages = pages;
  }

  @GetMapping("/payers")
  @PreAuthorize("hasAuthority('PATIENT_READ')")
  String newest(Model model) {
    return found("", model);
  }

  /** What is looked for may be somebody's name, which belongs in no address. */
  @PostMapping("/payers/found")
  @PreAuthorize("hasAuthority('PATIENT_READ')")
  String found(@RequestParam(defaultValue = "") String name, Model model) {
    model.addAttribute("name", name);
    model.addAttribute("found", reading.named(user.practice(), name, pages.doer()));
    model.addAttribute("problems", Problems.NONE);
    return "payer/find";
  }

  /**
   * @param patient whose bill is being made, and waits for this payer; null for none
   */
  @GetMapping("/payers/new")
  String form(@RequestParam(required = false) @Nullable UUID patient, Model model) {
    model.addAttribute("patient", patient);
    return form(PayerForm.fresh(), null, Problems.NONE, model);
  }

  @PostMapping("/payers")
  String add(
      @RequestParam UUID token,
      @RequestParam(required = false) @Nullable UUID patient,
      @RequestParam Map<String, String> sent,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    PayerForm form = PayerForm.sent(token, sent);
    Outcome added = payers.add(user.practice(), form.typed(), pages.doer());
    Problems problems = Answers.of(added, form.at("name").strip() + " is added.", next);
    if (problems != null || !(added instanceof Done done)) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      model.addAttribute("patient", patient);
      return form(form, null, problems == null ? Problems.NONE : problems, model);
    }
    return patient == null
        ? "redirect:/payers/" + done.id()
        : "redirect:/patients/" + patient + "/bills/new?payer=" + done.id();
  }

  @GetMapping("/payers/{payer}")
  @PreAuthorize("hasAuthority('PATIENT_READ')")
  String account(@PathVariable UUID payer, Model model) {
    Payer held = pages.payer(payer);
    ShownAccount shown = new ShownAccount(AccountPages.PAYERS, payer, held.details().name(), null);
    model.addAttribute("payer", held);
    model.addAttribute("money", money.of(user.practice(), payer));
    pages.show(shown, held.kind() == PayerKind.BUSINESS, true, model);
    return "payer/account";
  }

  @GetMapping("/payers/{payer}/details")
  String details(@PathVariable UUID payer, Model model) {
    return form(PayerForm.of(pages.payer(payer)), payer, Problems.NONE, model);
  }

  @PostMapping("/payers/{payer}/details")
  String change(
      @PathVariable UUID payer,
      @RequestParam UUID token,
      @RequestParam Map<String, String> sent,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    PayerForm form = PayerForm.sent(token, sent);
    Outcome changed = payers.change(user.practice(), payer, form.typed(), pages.doer());
    Problems problems = Answers.of(changed, "The details are saved.", next);
    if (problems == null) {
      return "redirect:/payers/" + payer;
    }
    response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    return form(form, payer, problems, model);
  }

  /**
   * @param payer null for a new one
   */
  private static String form(PayerForm form, @Nullable UUID payer, Problems problems, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("payer", payer);
    model.addAttribute("kinds", PayerForm.kinds());
    model.addAttribute("problems", problems);
    return "payer/details";
  }
}
