package io.caregateway.gateway.pages.account;

import io.caregateway.core.billing.Account;
import io.caregateway.core.billing.Accounts;
import io.caregateway.core.billing.AddOutcome;
import io.caregateway.core.billing.BillingItems;
import io.caregateway.feed.PatientId;
import io.caregateway.gateway.pages.NoSuchPage;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.gateway.pages.TypedDate;
import io.caregateway.gateway.pages.Words;
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

/** Adding a billing item to an account. */
@Controller
@PreAuthorize("hasAuthority('BILLING_ADD')")
class ItemController {

  private final CurrentUser user;
  private final Accounts accounts;
  private final BillingItems items;
  private final Words words;

  ItemController(CurrentUser user, Accounts accounts, BillingItems items, Words words) {
    this.user = user;
    this.accounts = accounts;
    this.items = items;
    this.words = words;
  }

  @GetMapping("/patients/{patient}/items/new")
  String form(@PathVariable UUID patient, Model model) {
    return form(new PatientId(patient), ItemForm.fresh(words.today()), Problems.NONE, model);
  }

  @PostMapping("/patients/{patient}/items")
  String add(
      @PathVariable UUID patient,
      @RequestParam UUID token,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String price,
      @RequestParam(name = "date-day", defaultValue = "") String day,
      @RequestParam(name = "date-month", defaultValue = "") String month,
      @RequestParam(name = "date-year", defaultValue = "") String year,
      @RequestParam(name = "clinical-code", defaultValue = "") String clinicalCode,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    PatientId id = new PatientId(patient);
    ItemForm form =
        new ItemForm(token, code, text, price, TypedDate.of(day, month, year), clinicalCode);
    AddOutcome outcome =
        items.add(user.practice(), id, form.typed(), user.actor(), user.origin(), token);
    if (outcome instanceof AddOutcome.Invalid invalid) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return form(id, form, form.problems(invalid.problems(), words.today()), model);
    }
    if (outcome instanceof AddOutcome.NoSuchAccount) {
      throw new NoSuchPage();
    }
    if (outcome instanceof AddOutcome.NotAllowed refused) {
      next.addFlashAttribute("notice", refused.sentence());
      return "redirect:/patients/" + patient;
    }
    AddOutcome.Added added = (AddOutcome.Added) outcome;
    next.addFlashAttribute(
        "success", "The item was added. Its state below tells when it is in the clinical record.");
    next.addFlashAttribute("beware", added.notice());
    return "redirect:/patients/" + patient;
  }

  private String form(PatientId patient, ItemForm form, Problems problems, Model model) {
    Account account =
        accounts
            .find(user.practice(), patient, user.actor(), user.origin())
            .orElseThrow(NoSuchPage::new);
    model.addAttribute("account", account);
    model.addAttribute("form", form);
    model.addAttribute("problems", problems);
    return "account/add-item";
  }
}
