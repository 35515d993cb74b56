package io.caregateway.gateway.pages.banking;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.banking.Banking;
import io.caregateway.core.billing.banking.Bankings;
import io.caregateway.core.billing.banking.OpenTill;
import io.caregateway.core.billing.banking.Till;
import io.caregateway.core.billing.banking.TypedBanking;
import io.caregateway.core.billing.desk.Desk;
import io.caregateway.core.billing.desk.Lists;
import io.caregateway.gateway.pages.NoSuchPage;
import io.caregateway.gateway.pages.Problem;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.gateway.pages.TypedDate;
import io.caregateway.gateway.pages.Words;
import io.caregateway.gateway.pages.bill.Answers;
import io.caregateway.gateway.signon.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** How each till stands, its count, and the bankings so far. */
@Controller
@PreAuthorize("hasAuthority('BANKING_CLOSE')")
class BankingController {

  private static final int LATEST = 30;

  private final CurrentUser user;
  private final Bankings bankings;
  private final Desk desk;
  private final Words words;

  BankingController(CurrentUser user, Bankings bankings, Desk desk, Words words) {
    this.user = user;
    this.bankings = bankings;
    this.desk = desk;
    this.words = words;
  }

  @GetMapping("/banking")
  String tills(Model model) {
    Lists lists = lists();
    model.addAttribute("places", places(lists));
    model.addAttribute("lists", lists);
    model.addAttribute("bankings", bankings.latest(user.practice(), LATEST));
    return "banking/tills";
  }

  @GetMapping("/banking/tills/{till}")
  String count(
      @PathVariable String till,
      @RequestParam(required = false) @Nullable UUID branch,
      Model model) {
    TypedDate today = TypedDate.of(words.today());
    Map<String, String> sent =
        Map.of("day-day", today.day(), "day-month", today.month(), "day-year", today.year());
    return count(till, branch, sent, UUID.randomUUID(), Problems.NONE, model);
  }

  /**
   * @param token names the form
   * @param sent {@code counted}, {@code explanation}, and {@code day-day} and so on
   */
  @PostMapping("/banking/tills/{till}")
  String close(
      @PathVariable String till,
      @RequestParam(required = false) @Nullable UUID branch,
      @RequestParam UUID token,
      @RequestParam Map<String, String> sent,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    TypedBanking typed =
        new TypedBanking(
            token,
            till,
            branch,
            day(sent).date().orElse(null),
            sent.getOrDefault("counted", ""),
            sent.getOrDefault("explanation", ""));
    Outcome outcome = bankings.close(user.practice(), typed, doer());
    Problems problems = Answers.of(outcome, "The till is closed.", next);
    if (problems != null) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return count(till, branch, sent, token, dated(problems), model);
    }
    return outcome instanceof Outcome.Done ? "redirect:/banking/" + token : "redirect:/banking";
  }

  @GetMapping("/banking/{banking}")
  String slip(@PathVariable UUID banking, Model model) {
    return slip(banking, "", Problems.NONE, model);
  }

  @PostMapping("/banking/{banking}/reverse")
  String reverse(
      @PathVariable UUID banking,
      @RequestParam(defaultValue = "") String reason,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    Outcome outcome = bankings.reverse(user.practice(), banking, reason, doer());
    Problems problems =
        Answers.of(outcome, "It is taken back. Its money is in the till again.", next);
    if (problems != null) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return slip(banking, reason, problems, model);
    }
    return "redirect:/banking";
  }

  private String count(
      String word,
      @Nullable UUID branch,
      Map<String, String> sent,
      UUID token,
      Problems problems,
      Model model) {
    LocalDate day = day(sent).date().orElse(words.today());
    Till till =
        Arrays.stream(Till.values())
            .filter(one -> one.word().equals(word))
            .findFirst()
            .orElseThrow(NoSuchPage::new);
    model.addAttribute("open", bankings.open(user.practice(), till, branch, day));
    model.addAttribute("branch", lists().branch(branch).orElse(null));
    model.addAttribute("sent", sent);
    model.addAttribute("day", day(sent));
    model.addAttribute("token", token);
    model.addAttribute("problems", problems);
    return "banking/count";
  }

  private String slip(UUID id, String reason, Problems problems, Model model) {
    Banking banking = bankings.find(user.practice(), id).orElseThrow(NoSuchPage::new);
    model.addAttribute("banking", banking);
    model.addAttribute("branch", lists().branch(banking.branch()).orElse(null));
    model.addAttribute("reason", reason);
    model.addAttribute("problems", problems);
    return "banking/slip";
  }

  private List<Place> places(Lists lists) {
    List<OpenTill> all = bankings.open(user.practice(), words.today());
    return all.stream()
        .map(OpenTill::branch)
        .distinct()
        .map(
            branch ->
                new Place(
                    lists.branch(branch).orElse(null),
                    all.stream().filter(one -> Objects.equals(one.branch(), branch)).toList()))
        .toList();
  }

  private Lists lists() {
    return desk.lists(user.practice(), null);
  }

  private static Problems dated(Problems problems) {
    return new Problems(
        problems.all().stream()
            .map(one -> one.field().equals("day") ? new Problem("day-day", one.sentence()) : one)
            .toList());
  }

  private static TypedDate day(Map<String, String> sent) {
    return TypedDate.of(sent.get("day-day"), sent.get("day-month"), sent.get("day-year"));
  }

  private Doer doer() {
    return new Doer(user.actor(), user.origin());
  }
}
