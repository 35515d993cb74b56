package io.caregateway.gateway.pages.payer;

import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.payer.AccountStatus;
import io.caregateway.core.billing.payer.AccountTerms;
import io.caregateway.core.billing.payer.Terms;
import io.caregateway.feed.Money;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.gateway.pages.bill.Answers;
import io.caregateway.gateway.signon.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
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

/** On what terms an account stands, each on a page of its own. */
@Controller
@PreAuthorize("hasAuthority('ACCOUNTS_CHANGE')")
class AccountTermsController {

  private static final String ACCOUNT = "/{where:patients|payers}/{id}";

  private final CurrentUser user;
  private final AccountTerms terms;
  private final AccountPages pages;

  AccountTermsController(CurrentUser user, AccountTerms terms, AccountPages pages) {
    this.user = user;
    this.terms = terms;
    this.pages = pages;
  }

  @GetMapping("/patients/{id}/billing-address")
  String address(@PathVariable UUID id, Model model) {
    Terms held = pages.terms(id);
    return address(id, String.join("\n", held.address()), held.email(), Problems.NONE, model);
  }

  @PostMapping("/patients/{id}/billing-address")
  String changeAddress(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String address,
      @RequestParam(defaultValue = "") String email,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    Outcome outcome = terms.address(user.practice(), id, address, email, pages.doer());
    Problems problems = said(outcome, "The billing address is saved.", next, response);
    return problems == null
        ? "redirect:/patients/" + id
        : address(id, address, email, problems, model);
  }

  @GetMapping(ACCOUNT + "/credit-limit")
  String limit(@PathVariable String where, @PathVariable UUID id, Model model) {
    Money held = pages.terms(id).limit();
    String typed = held == null ? "" : held.pounds().toPlainString();
    return limit(where, id, typed, Problems.NONE, model);
  }

  @PostMapping(ACCOUNT + "/credit-limit")
  String changeLimit(
      @PathVariable String where,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String limit,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    Outcome outcome = terms.limit(user.practice(), id, limit, pages.doer());
    Problems problems = said(outcome, "The credit limit is saved.", next, response);
    return problems == null
        ? "redirect:/" + where + "/" + id
        : limit(where, id, limit, problems, model);
  }

  @GetMapping(ACCOUNT + "/status")
  String status(@PathVariable String where, @PathVariable UUID id, Model model) {
    return status(where, id, pages.terms(id).status().word(), Problems.NONE, model);
  }

  @PostMapping(ACCOUNT + "/status")
  String changeStatus(
      @PathVariable String where,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String status,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    Outcome outcome = terms.status(user.practice(), id, status, pages.doer());
    Problems problems = said(outcome, "The account’s status is saved.", next, response);
    return problems == null
        ? "redirect:/" + where + "/" + id
        : status(where, id, status, problems, model);
  }

  private static @Nullable Problems said(
      Outcome outcome, String success, RedirectAttributes next, HttpServletResponse response) {
    Problems problems = Answers.of(outcome, success, next);
    if (problems != null) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    }
    return problems;
  }

  private String address(UUID id, String address, String email, Problems problems, Model model) {
    model.addAttribute("address", address);
    model.addAttribute("email", email);
    return form(AccountPages.PATIENTS, id, problems, model, "payer/address");
  }

  private String limit(String where, UUID id, String limit, Problems problems, Model model) {
    model.addAttribute("limit", limit);
    return form(where, id, problems, model, "payer/limit");
  }

  private String status(String where, UUID id, String status, Problems problems, Model model) {
    Map<String, String> choices = new LinkedHashMap<>();
    choices.put(AccountStatus.OPEN.word(), "Open");
    choices.put(
        AccountStatus.ON_HOLD.word(),
        "On hold: nothing new is billed; money is taken and given back as before");
    choices.put(
        AccountStatus.CLOSED.word(),
        "Closed: nothing is billed and no deposit taken; only once nothing is owed or in hand");
    model.addAttribute("status", status);
    model.addAttribute("choices", choices);
    return form(where, id, problems, model, "payer/status");
  }

  private String form(String where, UUID id, Problems problems, Model model, String page) {
    model.addAttribute("shown", pages.find(where, id));
    model.addAttribute("problems", problems);
    return page;
  }
}
