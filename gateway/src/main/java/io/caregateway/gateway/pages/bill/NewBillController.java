package io.caregateway.gateway.pages.bill;

import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Outcome.Invalid;
import io.caregateway.core.billing.bill.Bills;
import io.caregateway.core.billing.bill.Details;
import io.caregateway.core.billing.bill.NewBill;
import io.caregateway.core.billing.desk.Lists;
import io.caregateway.core.billing.desk.Practitioner;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.gateway.pages.TypedDate;
import io.caregateway.gateway.pages.Words;
import io.caregateway.gateway.pages.bill.BillParties.Parties;
import io.caregateway.gateway.pages.desk.Terminal;
import io.caregateway.gateway.signon.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
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

/**
 * Makes a bill with its first item: on the account of a patient, for whom somebody else may pay, or
 * of a business that is billed for itself.
 */
@Controller
@PreAuthorize("hasAuthority('BILLING_ADD')")
class NewBillController {

  private static final String BILLS = "/{where:patients|payers}/{id}/bills";

  private final CurrentUser user;
  private final Bills bills;
  private final BillPages pages;
  private final BillParties parties;
  private final Terminal terminal;
  private final Words words;

  NewBillController(
      CurrentUser user,
      Bills bills,
      BillPages pages,
      BillParties parties,
      Terminal terminal,
      Words words) {
    this.user = user;
    this.bills = bills;
    this.pages = pages;
    this.parties = parties;
    this.terminal = terminal;
    this.words = words;
  }

  /**
   * @param payer who pays for the patient; the patient where nothing is said
   */
  @GetMapping(BILLS + "/new")
  String form(
      @PathVariable String where,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID payer,
      Model model) {
    Parties whose = parties.find(where, id, payer);
    return form(whose, LineForm.fresh(), TypedDate.of(words.today()), Problems.NONE, model);
  }

  @PostMapping(BILLS)
  String make(
      @PathVariable String where,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID payer,
      @RequestParam UUID token,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "1") String quantity,
      @RequestParam(defaultValue = "") String discount,
      @RequestParam(name = "date-day", defaultValue = "") String day,
      @RequestParam(name = "date-month", defaultValue = "") String month,
      @RequestParam(name = "date-year", defaultValue = "") String year,
      Model model,
      RedirectAttributes next,
      HttpServletRequest request,
      HttpServletResponse response) {
    LineForm line = new LineForm(token, code, quantity, discount);
    TypedDate date = TypedDate.of(day, month, year);
    String typed = date.date().map(LocalDate::toString).orElse("");
    NewBill bill = BillParties.bill(where, id, payer, token, typed);
    Outcome begun = bills.begin(user.practice(), bill, pages.doer());
    if (begun instanceof Invalid invalid) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return form(parties.find(where, id, payer), line, date, Answers.problems(invalid), model);
    }
    if (!(begun instanceof Done)) {
      Answers.of(begun, null, next);
      return "redirect:/" + where + "/" + id;
    }
    fillIn(token, request);
    Outcome added = bills.add(user.practice(), token, line.typed(), pages.doer());
    if (added instanceof Invalid invalid) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return pages.show(token, line, Answers.problems(invalid), model);
    }
    Answers.of(begun, null, next);
    return "redirect:/bills/" + token;
  }

  /** Who does it, where they are on the list, and the branch in which they do it. */
  private void fillIn(UUID bill, HttpServletRequest request) {
    Lists lists = terminal.lists(request);
    String practitioner =
        lists.practitioner(pages.doer().shown()).map(Practitioner::name).orElse("");
    String branch = lists.branchFor(practitioner);
    if (!practitioner.isEmpty() || !branch.isEmpty()) {
      bills.describe(user.practice(), bill, Details.of(practitioner, branch), pages.doer());
    }
  }

  private String form(
      Parties whose, LineForm line, TypedDate date, Problems problems, Model model) {
    model.addAttribute("whose", whose);
    model.addAttribute("line", line);
    model.addAttribute("date", date);
    model.addAttribute("problems", problems);
    model.addAttribute("choices", pages.choices(whose.kind(), date.date().orElse(words.today())));
    return "bill/new";
  }
}
