package io.caregateway.gateway.pages.users;

import io.caregateway.gateway.pages.Problems;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.gateway.signon.people.Person;
import io.caregateway.gateway.signon.people.PersonChanges;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Notes somebody by their UID before they first sign on, so that they can be given a role. */
@Controller
@PreAuthorize("hasAuthority('USERS_MANAGE')")
class NewPersonController {

  private final CurrentUser user;
  private final PersonChanges changes;

  NewPersonController(CurrentUser user, PersonChanges changes) {
    this.user = user;
    this.changes = changes;
  }

  @GetMapping("/users/new")
  String form(Model model) {
    return form(NewPersonForm.EMPTY, Problems.NONE, model);
  }

  @PostMapping("/users/new")
  String add(
      @RequestParam(defaultValue = "") String uid,
      @RequestParam(defaultValue = "") String name,
      Model model,
      HttpServletResponse response) {
    NewPersonForm form = new NewPersonForm(uid, name);
    Problems problems = form.problems();
    if (problems.any()) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return form(form, problems, model);
    }
    Person person =
        changes.add(user.practice(), form.user(), name.strip(), user.actor(), user.origin());
    return "redirect:/users/" + person.id();
  }

  private static String form(NewPersonForm form, Problems problems, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("problems", problems);
    return "users/new";
  }
}
