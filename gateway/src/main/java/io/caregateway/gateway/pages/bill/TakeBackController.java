package io.caregateway.gateway.pages.bill;

import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.bill.Bills;
import io.caregateway.core.billing.bill.NewCredit;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.gateway.signon.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a posted bill back: by a credit note, or whole as if it had never been. */
@Controller
@PreAuthorize("hasAuthority('BILLS_TAKE_BACK')")
class TakeBackController {

  private static final Pattern LINE = Pattern.compile("line-([0-9]{1,3})");

  private static final List<Map.Entry<String, String>> WHOLES =
      List.of(Map.entry("yes", "All that is left of the bill"), Map.entry("no", "A part of it"));

  private final CurrentUser user;
  private final Bills bills;
  private final BillPages pages;

  TakeBackController(CurrentUser user, Bills bills, BillPages pages) {
    this.user = user;
    this.bills = bills;
    this.pages = pages;
  }

  @GetMapping("/bills/{bill}/take-back")
  String form(@PathVariable UUID bill, Model model) {
    return form(bill, Map.of("whole", "yes"), UUID.randomUUID(), Problems.NONE, model);
  }

  /**
   * @param token names the form
   * @param sent {@code whole}, {@code reason}, and an amount for each {@code line-1}
   */
  @PostMapping("/bills/{bill}/credit")
  String credit(
      @PathVariable UUID bill,
      @RequestParam UUID token,
      @RequestParam Map<String, String> sent,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    Map<Integer, String> amounts = new HashMap<>();
    sent.forEach(
        (field, amount) -> {
          Matcher line = LINE.matcher(field);
          if (line.matches()) {
            amounts.put(Integer.valueOf(line.group(1)), amount);
          }
        });
    NewCredit typed =
        new NewCredit(
            token, "yes".equals(sent.get("whole")), amounts, sent.getOrDefault("reason", ""));
    Outcome outcome = bills.credit(user.practice(), bill, typed, pages.doer());
    Problems problems = Answers.of(outcome, "The credit note is made.", next);
    if (problems != null) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return form(bill, sent, token, problems, model);
    }
    return "redirect:/bills/" + bill;
  }

  @PostMapping("/bills/{bill}/void")
  String voidWhole(@PathVariable UUID bill, RedirectAttributes next) {
    Outcome outcome = bills.voidWhole(user.practice(), bill, pages.doer());
    Answers.of(outcome, "The bill is void. Nothing is to be paid for it.", next);
    return "redirect:/bills/" + bill;
  }

  private String form(
      UUID bill, Map<String, String> sent, UUID token, Problems problems, Model model) {
    model.addAttribute("view", pages.find(bill));
    model.addAttribute("sent", sent);
    model.addAttribute("token", token);
    model.addAttribute("wholes", WHOLES);
    model.addAttribute("problems", problems);
    return "bill/take-back";
  }
}
