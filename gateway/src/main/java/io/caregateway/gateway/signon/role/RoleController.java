package io.caregateway.gateway.signon.role;

import io.caregateway.gateway.pages.Problem;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.gateway.signon.Identity;
import io.caregateway.gateway.signon.RoleProfile;
import io.caregateway.gateway.signon.arrival.SignedOnPage;
import io.caregateway.routes.practice.PracticeLeft;
import io.caregateway.routes.practice.Practices;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Choose in which role to work: after sign-on, and again whenever one likes. */
@Controller
class RoleController {

  /** A role to choose. */
  record Choice(String id, String name, String practice, boolean current) {}

  /** From so many on, one can search among them. */
  private static final int MANY = 8;

  private final CurrentUser user;
  private final Practices practices;
  private final RoleChange change;
  private final SwitchedSession session;
  private final SignedOnPage page;

  RoleController(
      CurrentUser user,
      Practices practices,
      RoleChange change,
      SwitchedSession session,
      SignedOnPage page) {
    this.user = user;
    this.practices = practices;
    this.change = change;
    this.session = session;
    this.page = page;
  }

  @GetMapping("/role")
  String choose(@RequestParam(defaultValue = "") String search, Model model) {
    return choose(search, Problems.NONE, model);
  }

  @PostMapping("/role")
  @Nullable String chosen(
      @RequestParam(name = "role", defaultValue = "") String id,
      Authentication authentication,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model)
      throws IOException {
    Identity person = user.identity();
    Optional<RoleProfile> role =
        person.choices().stream().filter(choice -> choice.id().equals(id)).findFirst();
    if (role.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return choose("", problem("Choose a role"), model);
    }
    try {
      Authentication after = change.to(role.get(), authentication, person, user.origin());
      if (!session.goesOnAs(after, person.mustChoose(), request, response)) {
        if (after.getPrincipal() instanceof Identity begun) {
          change.ended(begun, user.origin());
        }
        throw new SessionOver();
      }
      page.lead(request, response, after);
      return null;
    } catch (RoleTaken taken) {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
      return choose("", problem("You have this role no longer. Choose another one"), model);
    } catch (PracticeLeft left) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return choose(
          "",
          problem("That practice does not use this gateway any more. Choose another role"),
          model);
    } catch (SessionOver over) {
      return "redirect:/sign-on?ended=elsewhere";
    }
  }

  private static Problems problem(String sentence) {
    return new Problems(List.of(new Problem("role", sentence)));
  }

  private String choose(String search, Problems problems, Model model) {
    Identity person = user.identity();
    model.addAttribute("choices", found(person, search));
    model.addAttribute("many", person.choices().size() >= MANY);
    model.addAttribute("search", search);
    model.addAttribute("problems", problems);
    return "sign-on/role";
  }

  private List<Choice> found(Identity person, String search) {
    String wanted = search.strip().toLowerCase(Locale.UK);
    return person.choices().stream()
        .map(role -> choice(role, role.equals(person.role())))
        .filter(
            choice ->
                (choice.name() + " " + choice.practice()).toLowerCase(Locale.UK).contains(wanted))
        .toList();
  }

  private Choice choice(RoleProfile role, boolean current) {
    String practice =
        practices
            .find(role.organisation())
            .map(settings -> settings.name())
            .orElse(role.organisation().value());
    return new Choice(role.id(), role.name(), practice, current);
  }
}
