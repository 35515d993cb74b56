package io.caregateway.gateway.pages.payer;

import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.payer.Payer;
import io.caregateway.core.billing.payer.PayerReading;
import io.caregateway.core.billing.payer.Policies;
import io.caregateway.core.billing.payer.Policy;
import io.caregateway.feed.PatientId;
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

/** Who else pays for a patient: choosing them for a bill, and by which policy. */
@Controller
class PolicyController {

  private final CurrentUser user;
  private final Policies policies;
  private final PayerReading reading;
  private final AccountPages pages;

  PolicyController(CurrentUser user, Policies policies, PayerReading reading, AccountPages pages) {
    this.user = user;
    this.policies = policies;
    this.reading = reading;
    this.pages = pages;
  }

  @GetMapping("/patients/{patient}/payers")
  @PreAuthorize("hasAuthority('BILLING_ADD')")
  String choose(@PathVariable UUID patient, Model model) {
    return choose(patient, "", model);
  }

  @PostMapping("/patients/{patient}/payers")
  @PreAuthorize("hasAuthority('BILLING_ADD')")
  String choose(
      @PathVariable UUID patient, @RequestParam(defaultValue = "") String name, Model model) {
    model.addAttribute("shown", pages.find(AccountPages.PATIENTS, patient));
    model.addAttribute("name", name);
    model.addAttribute("found", reading.named(user.practice(), name, pages.doer()));
    model.addAttribute("policies", policies.of(user.practice(), new PatientId(patient)));
    model.addAttribute("problems", Problems.NONE);
    return "payer/choose";
  }

  @GetMapping("/patients/{patient}/policies/{payer}")
  @PreAuthorize("hasAuthority('ACCOUNTS_CHANGE')")
  String form(@PathVariable UUID patient, @PathVariable UUID payer, Model model) {
    Policy.Content held =
        policies
            .find(user.practice(), new PatientId(patient), payer)
            .map(Policy::content)
            .orElse(new Policy.Content("", "", ""));
    return form(patient, payer, held, Problems.NONE, model);
  }

  @PostMapping("/patients/{patient}/policies/{payer}")
  @PreAuthorize("hasAuthority('ACCOUNTS_CHANGE')")
  String put(
      @PathVariable UUID patient,
      @PathVariable UUID payer,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String authorisation,
      @RequestParam(defaultValue = "") String reference,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    Policy.Content typed = new Policy.Content(number, authorisation, reference);
    Outcome outcome =
        policies.put(user.practice(), new PatientId(patient), payer, typed, pages.doer());
    Problems problems = Answers.of(outcome, "The policy is saved.", next);
    if (problems == null) {
      return "redirect:/patients/" + patient;
    }
    response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    return form(patient, payer, typed, problems, model);
  }

  private String form(
      UUID patient, UUID payer, Policy.Content policy, Problems problems, Model model) {
    Payer held = pages.payer(payer);
    model.addAttribute("shown", pages.find(AccountPages.PATIENTS, patient));
    model.addAttribute("payer", held);
    model.addAttribute("policy", policy);
    model.addAttribute("problems", problems);
    return "payer/policy";
  }
}
