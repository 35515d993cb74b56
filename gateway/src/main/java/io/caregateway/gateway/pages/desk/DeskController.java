package io.caregateway.gateway.pages.desk;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.desk.Desk;
import io.caregateway.core.billing.desk.Lists;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.gateway.pages.bill.Answers;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.gateway.signon.people.Person;
import io.caregateway.gateway.signon.people.Persons;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
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

/** The lists of practitioners and branches, for whoever looks after them. */
@Controller
@PreAuthorize("hasAuthority('PRICES_CHANGE')")
class DeskController {

  /** More people than any practice has. */
  private static final int MOST = 1000;

  private final CurrentUser user;
  private final Desk desk;
  private final Terminal terminal;
  private final Persons persons;
  private final PracticeTransactions transactions;

  DeskController(
      CurrentUser user,
      Desk desk,
      Terminal terminal,
      Persons persons,
      PracticeTransactions transactions) {
    this.user = user;
    this.desk = desk;
    this.terminal = terminal;
    this.persons = persons;
    this.transactions = transactions;
  }

  @GetMapping("/desk")
  String lists(Model model, HttpServletRequest request) {
    return show(NewBranch.EMPTY, "", Problems.NONE, model, request);
  }

  /**
   * @param staff a name of the list of staff; counts where no name is typed
   */
  @PostMapping("/desk/practitioners")
  String addPractitioner(
      @RequestParam UUID token,
      @RequestParam(name = "practitioner", defaultValue = "") String typed,
      @RequestParam(defaultValue = "") String staff,
      Model model,
      RedirectAttributes next,
      HttpServletRequest request,
      HttpServletResponse response) {
    String name = typed.isBlank() ? staff : typed;
    Outcome added = desk.addPractitioner(user.practice(), token, name, doer());
    Problems problems = Answers.of(added, "The practitioner is on the list.", next);
    return problems == null
        ? "redirect:/desk"
        : again(NewBranch.EMPTY, typed, problems, model, request, response);
  }

  /**
   * @param shown present where bills offer them
   * @param branch where they mostly are; empty for nowhere
   */
  @PostMapping("/desk/practitioners/{id}")
  String setPractitioner(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String shown,
      @RequestParam(required = false) @Nullable UUID branch,
      RedirectAttributes next) {
    Outcome set = desk.setPractitioner(user.practice(), id, shown != null, branch, doer());
    Answers.of(set, "The practitioner is changed.", next);
    return "redirect:/desk";
  }

  @PostMapping("/desk/branches")
  String addBranch(
      @RequestParam UUID token,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String name,
      Model model,
      RedirectAttributes next,
      HttpServletRequest request,
      HttpServletResponse response) {
    Outcome added = desk.addBranch(user.practice(), token, code, name, doer());
    Problems problems = Answers.of(added, "The branch is on the list.", next);
    return problems == null
        ? "redirect:/desk"
        : again(new NewBranch(code, name), "", problems, model, request, response);
  }

  /**
   * @param shown present where bills offer it
   */
  @PostMapping("/desk/branches/{id}")
  String setBranch(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String shown,
      RedirectAttributes next) {
    Outcome set = desk.setBranch(user.practice(), id, shown != null, doer());
    Answers.of(set, "The branch is changed.", next);
    return "redirect:/desk";
  }

  /** A branch as typed. */
  record NewBranch(String code, String name) {
    static final NewBranch EMPTY = new NewBranch("", "");
  }

  private String again(
      NewBranch branch,
      String practitioner,
      Problems problems,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    return show(branch, practitioner, problems, model, request);
  }

  private String show(
      NewBranch branch,
      String practitioner,
      Problems problems,
      Model model,
      HttpServletRequest request) {
    Lists lists = terminal.lists(request);
    model.addAttribute("lists", lists);
    model.addAttribute("staff", staff(lists));
    model.addAttribute("newBranch", branch);
    model.addAttribute("practitioner", practitioner);
    model.addAttribute("token", UUID.randomUUID());
    model.addAttribute("problems", problems);
    return "desk/lists";
  }

  /** The names of staff who are not on the list. */
  private List<String> staff(Lists lists) {
    List<String> listed =
        lists.practitioners().stream().map(one -> one.name().toLowerCase(Locale.UK)).toList();
    return transactions.in(user.practice(), () -> persons.all(MOST)).stream()
        .map(Person::name)
        .filter(Objects::nonNull)
        .filter(name -> !listed.contains(name.toLowerCase(Locale.UK)))
        .toList();
  }

  private Doer doer() {
    return new Doer(user.actor(), user.origin());
  }
}
