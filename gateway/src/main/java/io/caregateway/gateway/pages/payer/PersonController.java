package io.caregateway.gateway.pages.payer;

import io.caregateway.core.billing.Account;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.payer.BillingOnly;
import io.caregateway.feed.PatientId;
import io.caregateway.gateway.pages.NoSuchPage;
import io.caregateway.gateway.pages.Problem;
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

/** People who are billed and are no patients of the clinical system: who they are is typed here. */
@Controller
@PreAuthorize("hasAuthority('ACCOUNTS_CHANGE')")
class PersonController {

  private final CurrentUser user;
  private final BillingOnly people;
  private final AccountPages pages;

  PersonController(CurrentUser user, BillingOnly people, AccountPages pages) {
    this.user = user;
    this.people = people;
    this.pages = pages;
  }

  @GetMapping("/patients/new")
  String form(Model model) {
    return form(PersonForm.fresh(), null, Problems.NONE, model);
  }

  @PostMapping("/patients")
  String add(
      @RequestParam UUID token,
      @RequestParam Map<String, String> sent,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    PersonForm form = new PersonForm(token, sent);
    Outcome added = people.add(user.practice(), form.typed(), pages.doer());
    Problems problems = Answers.of(added, "The account is made.", next);
    if (problems != null || !(added instanceof Done done)) {
      return wrong(form, null, problems, model, response);
    }
    return "redirect:/patients/" + done.id();
  }

  @GetMapping("/patients/{patient}/person")
  String person(@PathVariable UUID patient, Model model) {
    Account account = pages.patient(patient);
    if (!account.billingOnly()) {
      throw new NoSuchPage();
    }
    return form(PersonForm.of(account), patient, Problems.NONE, model);
  }

  @PostMapping("/patients/{patient}/person")
  String change(
      @PathVariable UUID patient,
      @RequestParam UUID token,
      @RequestParam Map<String, String> sent,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    PersonForm form = new PersonForm(token, sent);
    Outcome outcome =
        people.change(user.practice(), new PatientId(patient), form.typed(), pages.doer());
    Problems problems = Answers.of(outcome, "The details are saved.", next);
    return problems == null
        ? "redirect:/patients/" + patient
        : wrong(form, patient, problems, model, response);
  }

  private static String wrong(
      PersonForm form,
      @Nullable UUID patient,
      @Nullable Problems problems,
      Model model,
      HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    Problems all = problems == null ? Problems.NONE : problems;
    return form(
        form,
        patient,
        new Problems(
            all.all().stream()
                .map(
                    one ->
                        one.field().equals("birth-date")
                            ? new Problem("birth-date-day", one.sentence())
                            : one)
                .toList()),
        model);
  }

  /**
   * @param patient null for somebody new
   */
  private static String form(
      PersonForm form, @Nullable UUID patient, Problems problems, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("patient", patient);
    model.addAttribute("problems", problems);
    return "payer/person";
  }
}
