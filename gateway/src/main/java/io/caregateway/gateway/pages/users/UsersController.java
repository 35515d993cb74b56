package io.caregateway.gateway.pages.users;

import io.caregateway.gateway.pages.NoSuchPage;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.gateway.signon.RightsSettings;
import io.caregateway.gateway.signon.RoleProfile;
import io.caregateway.gateway.signon.attempt.Attempts;
import io.caregateway.gateway.signon.people.Person;
import io.caregateway.gateway.signon.people.PersonChanges;
import io.caregateway.gateway.signon.people.Persons;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The practice's people, for whoever manages them. Nobody changes what they may do themselves. */
@Controller
@PreAuthorize("hasAuthority('USERS_MANAGE')")
class UsersController {

  /** More people than any practice has. */
  private static final int MOST = 1000;

  private final CurrentUser user;
  private final Persons persons;
  private final PersonChanges changes;
  private final Attempts attempts;
  private final RightsSettings rights;
  private final PracticeTransactions transactions;

  UsersController(
      CurrentUser user,
      Persons persons,
      PersonChanges changes,
      Attempts attempts,
      RightsSettings rights,
      PracticeTransactions transactions) {
    this.user = user;
    this.persons = persons;
    this.changes = changes;
    this.attempts = attempts;
    this.rights = rights;
    this.transactions = transactions;
  }

  @GetMapping("/users")
  String list(Model model) {
    model.addAttribute("people", transactions.in(user.practice(), () -> persons.all(MOST)));
    return "users/list";
  }

  @GetMapping("/users/{id}")
  String person(@PathVariable UUID id, Model model) {
    Person person = find(id);
    model.addAttribute("person", person);
    model.addAttribute("profiles", rights.profiles());
    model.addAttribute("may", may());
    model.addAttribute("self", isSelf(person));
    return "users/person";
  }

  @PostMapping("/users/{id}/profiles")
  String give(
      @PathVariable UUID id,
      @RequestParam(name = "profile", defaultValue = "") Set<String> profiles,
      RedirectAttributes next) {
    boolean changed =
        changes.give(user.practice(), other(id), profiles, user.actor(), user.origin());
    next.addFlashAttribute(
        "success",
        changed
            ? "The roles were changed. They count from the next sign-on."
            : "The roles are as they were.");
    return "redirect:/users/" + id;
  }

  @PostMapping("/users/{id}/suspend")
  String suspend(@PathVariable UUID id, RedirectAttributes next) {
    changes.suspend(user.practice(), other(id), true, user.actor(), user.origin());
    next.addFlashAttribute("success", "They are suspended, and their sessions have ended.");
    return "redirect:/users/" + id;
  }

  @PostMapping("/users/{id}/resume")
  String resume(@PathVariable UUID id, RedirectAttributes next) {
    changes.suspend(user.practice(), other(id), false, user.actor(), user.origin());
    next.addFlashAttribute("success", "They can sign on again.");
    return "redirect:/users/" + id;
  }

  @PostMapping("/users/{id}/unlock")
  String unlock(@PathVariable UUID id, RedirectAttributes next) {
    attempts.unlock(user.practice(), other(id), user.actor(), user.origin());
    next.addFlashAttribute("success", "They can try to sign on again.");
    return "redirect:/users/" + id;
  }

  /** By profile, in words. */
  private Map<String, String> may() {
    Map<String, String> may = new HashMap<>();
    for (String profile : rights.profiles()) {
      may.put(profile, ProfileWords.of(rights.of(RoleProfile.given(user.practice(), profile))));
    }
    return may;
  }

  private Person other(UUID id) {
    Person person = find(id);
    if (isSelf(person)) {
      throw new OwnRights();
    }
    return person;
  }

  private Person find(UUID id) {
    return transactions.in(user.practice(), () -> persons.find(id)).orElseThrow(NoSuchPage::new);
  }

  private boolean isSelf(Person person) {
    return person.user().equals(user.identity().id());
  }
}
