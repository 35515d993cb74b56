package io.caregateway.gateway.pages.bill;

import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.bill.Bills;
import io.caregateway.core.billing.bill.Details;
import io.caregateway.core.billing.paper.PaperKind;
import io.caregateway.core.billing.paper.Papers;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.gateway.pages.desk.Terminal;
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

/** One bill: filling a draft and posting it, and seeing how a posted one stands. */
@Controller
@PreAuthorize("hasAuthority('BILLING_ADD')")
class BillController {

  private final CurrentUser user;
  private final Bills bills;
  private final Papers papers;
  private final BillPages pages;
  private final Terminal terminal;

  BillController(CurrentUser user, Bills bills, Papers papers, BillPages pages, Terminal terminal) {
    this.user = user;
    this.bills = bills;
    this.papers = papers;
    this.pages = pages;
    this.terminal = terminal;
  }

  @GetMapping("/bills/{bill}")
  @PreAuthorize("hasAuthority('PATIENT_READ')")
  String bill(@PathVariable UUID bill, Model model) {
    return pages.show(bill, LineForm.fresh(), Problems.NONE, model);
  }

  @PostMapping("/bills/{bill}/lines")
  String add(
      @PathVariable UUID bill,
      @RequestParam UUID token,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "1") String quantity,
      @RequestParam(defaultValue = "") String discount,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    LineForm line = new LineForm(token, code, quantity, discount);
    Outcome added = bills.add(user.practice(), bill, line.typed(), pages.doer());
    Problems problems = Answers.of(added, null, next);
    if (problems != null) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return pages.show(bill, line, problems, model);
    }
    return "redirect:/bills/" + bill;
  }

  @PostMapping("/bills/{bill}/lines/{line}/remove")
  String remove(@PathVariable UUID bill, @PathVariable UUID line, RedirectAttributes next) {
    return back(bill, bills.remove(user.practice(), bill, line, pages.doer()), null, next);
  }

  @GetMapping("/bills/{bill}/details")
  String details(@PathVariable UUID bill, Model model, HttpServletRequest request) {
    Details held = pages.find(bill).bill().content().details();
    return details(bill, held, Problems.NONE, model, request);
  }

  @PostMapping("/bills/{bill}/details")
  String describe(
      @PathVariable UUID bill,
      @RequestParam(defaultValue = "") String practitioner,
      @RequestParam(defaultValue = "") String branch,
      @RequestParam(name = "purchase-order", defaultValue = "") String order,
      @RequestParam(defaultValue = "") String inside,
      @RequestParam(name = "on-paper", defaultValue = "") String onPaper,
      Model model,
      RedirectAttributes next,
      HttpServletRequest request,
      HttpServletResponse response) {
    Details typed = new Details(practitioner, branch, order, inside, onPaper);
    Outcome outcome = bills.describe(user.practice(), bill, typed, pages.doer());
    Problems problems = Answers.of(outcome, null, next);
    if (problems != null) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return details(bill, typed, problems, model, request);
    }
    return "redirect:/bills/" + bill;
  }

  /**
   * @param silent present when the clinical record is not to be told of this bill
   * @param pay present when a payment is to be taken at once
   * @param print present when the invoice is to be printed at once
   */
  @PostMapping("/bills/{bill}/post")
  String post(
      @PathVariable UUID bill,
      @RequestParam(required = false) @Nullable String silent,
      @RequestParam(required = false) @Nullable String pay,
      @RequestParam(required = false) @Nullable String print,
      RedirectAttributes next) {
    Outcome posted = bills.post(user.practice(), bill, silent == null, pages.doer());
    String page = back(bill, posted, "The bill is posted.", next);
    if (!(posted instanceof Outcome.Done)) {
      return page;
    }
    if (print != null) {
      return print(bill, page, next);
    }
    return pay != null ? page + "/payment" : page;
  }

  private String print(UUID bill, String page, RedirectAttributes next) {
    Outcome printed = papers.print(user.practice(), PaperKind.INVOICE, bill, pages.doer());
    if (printed instanceof Outcome.Done done) {
      return "redirect:/papers/" + done.id();
    }
    if (printed instanceof Outcome.NotAllowed not) {
      next.addFlashAttribute("beware", not.sentence());
    }
    return page;
  }

  @PostMapping("/bills/{bill}/discard")
  String discard(@PathVariable UUID bill, RedirectAttributes next) {
    return back(
        bill,
        bills.discard(user.practice(), bill, pages.doer()),
        "The draft was given up. It cannot be posted any more.",
        next);
  }

  private String details(
      UUID bill, Details details, Problems problems, Model model, HttpServletRequest request) {
    model.addAttribute("lists", terminal.lists(request));
    model.addAttribute("view", pages.find(bill));
    model.addAttribute("details", details);
    model.addAttribute("problems", problems);
    return "bill/details";
  }

  private static String back(
      UUID bill, Outcome outcome, @Nullable String success, RedirectAttributes next) {
    Answers.of(outcome, success, next);
    return "redirect:/bills/" + bill;
  }
}
