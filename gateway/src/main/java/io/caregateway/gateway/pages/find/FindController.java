package io.caregateway.gateway.pages.find;

import io.caregateway.core.billing.AccountMatch;
import io.caregateway.core.billing.Accounts;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.gateway.pages.TypedDate;
import io.caregateway.gateway.pages.Words;
import io.caregateway.gateway.pages.find.Search.ByName;
import io.caregateway.gateway.pages.find.Search.ByNumber;
import io.caregateway.gateway.pages.find.Search.ByPostcode;
import io.caregateway.gateway.signon.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;

/** The three ways to find a patient, and what was found. */
@Controller
@PreAuthorize("hasAuthority('PATIENT_READ')")
class FindController {

  private static final String SEARCH = "io.caregateway.search";

  private final CurrentUser user;
  private final Accounts accounts;
  private final Words words;

  FindController(CurrentUser user, Accounts accounts, Words words) {
    this.user = user;
    this.accounts = accounts;
    this.words = words;
  }

  @GetMapping("/patients")
  String form(Model model) {
    return form(model, NhsNumberForm.EMPTY, NameForm.EMPTY, PostcodeForm.EMPTY, Problems.NONE);
  }

  @PostMapping("/patients/by-nhs-number")
  String byNumber(
      @RequestParam(name = "nhs-number", defaultValue = "") String typed,
      Model model,
      HttpSession session,
      HttpServletResponse response) {
    NhsNumberForm form = new NhsNumberForm(typed);
    Problems problems = form.problems();
    if (problems.any()) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return form(model, form, NameForm.EMPTY, PostcodeForm.EMPTY, problems);
    }
    session.setAttribute(SEARCH, new ByNumber(form.number()));
    return "redirect:/patients/found?one";
  }

  @PostMapping("/patients/by-name")
  String byName(
      @RequestParam(defaultValue = "") String surname,
      @RequestParam(name = "born-day", defaultValue = "") String day,
      @RequestParam(name = "born-month", defaultValue = "") String month,
      @RequestParam(name = "born-year", defaultValue = "") String year,
      Model model,
      HttpSession session,
      HttpServletResponse response) {
    NameForm form = new NameForm(surname, TypedDate.of(day, month, year));
    Problems problems = form.problems(words.today());
    if (problems.any()) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return form(model, NhsNumberForm.EMPTY, form, PostcodeForm.EMPTY, problems);
    }
    session.setAttribute(SEARCH, new ByName(form.surname(), form.born().date().orElseThrow()));
    return "redirect:/patients/found";
  }

  @PostMapping("/patients/by-postcode")
  String byPostcode(
      @RequestParam(defaultValue = "") String postcode,
      Model model,
      HttpSession session,
      HttpServletResponse response) {
    PostcodeForm form = new PostcodeForm(postcode);
    Problems problems = form.problems();
    if (problems.any()) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return form(model, NhsNumberForm.EMPTY, NameForm.EMPTY, form, problems);
    }
    session.setAttribute(SEARCH, new ByPostcode(form.postcode()));
    return "redirect:/patients/found";
  }

  /**
   * What the last search finds now.
   *
   * @param one present when a single account should be opened at once
   */
  @GetMapping("/patients/found")
  String found(
      @SessionAttribute(name = SEARCH, required = false) @Nullable Search search,
      @RequestParam(required = false) @Nullable String one,
      Model model) {
    if (search == null) {
      return "redirect:/patients";
    }
    AccountMatch.Found found = find(search);
    if (one != null && found.matches().size() == 1) {
      return "redirect:/patients/" + found.matches().get(0).patient();
    }
    model.addAttribute("found", found);
    model.addAttribute("search", search);
    model.addAttribute("by", search.by());
    return "patients/found";
  }

  private AccountMatch.Found find(Search search) {
    if (search instanceof ByName by) {
      return accounts.byFamilyAndBirthDate(
          user.practice(), by.surname(), by.born().toString(), user.actor(), user.origin());
    }
    if (search instanceof ByPostcode by) {
      return accounts.byPostcode(user.practice(), by.postcode(), user.actor(), user.origin());
    }
    return accounts.byNhsNumber(
        user.practice(), ((ByNumber) search).number(), user.actor(), user.origin());
  }

  private static String form(
      Model model, NhsNumberForm number, NameForm name, PostcodeForm postcode, Problems problems) {
    model.addAttribute("home", postcode);
    model.addAttribute("number", number);
    model.addAttribute("name", name);
    model.addAttribute("problems", problems);
    return "patients/find";
  }
}
