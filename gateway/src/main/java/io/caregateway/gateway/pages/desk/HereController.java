package io.caregateway.gateway.pages.desk;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.desk.Desk;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.gateway.pages.bill.Answers;
import io.caregateway.gateway.signon.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says once in which branch this computer stands; new bills have it filled in. */
@Controller
@PreAuthorize("hasAuthority('BILLING_ADD')")
class HereController {

  private static final String PAGE = "desk/here";

  private final CurrentUser user;
  private final Desk desk;
  private final Terminal terminal;

  HereController(CurrentUser user, Desk desk, Terminal terminal) {
    this.user = user;
    this.desk = desk;
    this.terminal = terminal;
  }

  @GetMapping("/desk/here")
  String here(Model model, HttpServletRequest request) {
    return show(Problems.NONE, model, request);
  }

  @PostMapping("/desk/here")
  String stand(
      @RequestParam(required = false) @Nullable UUID branch,
      Model model,
      RedirectAttributes next,
      HttpServletRequest request,
      HttpServletResponse response) {
    UUID name = terminal.named(request, response);
    Doer doer = new Doer(user.actor(), user.origin());
    Outcome stands = desk.stand(user.practice(), name, branch, doer);
    Problems problems =
        Answers.of(stands, "Bills that are made at this computer have the branch filled in.", next);
    if (problems != null) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return show(problems, model, request);
    }
    return "redirect:/desk/here";
  }

  private String show(Problems problems, Model model, HttpServletRequest request) {
    model.addAttribute("lists", terminal.lists(request));
    model.addAttribute("problems", problems);
    return PAGE;
  }
}
