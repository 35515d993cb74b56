package io.caregateway.gateway.cards.authority;

import io.caregateway.gateway.cards.CardProblems;
import io.caregateway.gateway.cards.CardSessions;
import io.caregateway.gateway.cards.Doer;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.smartcards.virtual.CardRefused;
import io.caregateway.smartcards.virtual.care.CardCare;
import io.caregateway.smartcards.virtual.request.CardRequests;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One card, and what an officer can do to it. */
@Controller
class CardController {

  private static final String OFFICER = "hasAuthority('CARD_APPROVE')";

  private final CurrentUser user;
  private final Doer doer;
  private final CardView cards;
  private final CardRequests requests;
  private final CardCare care;
  private final CardSessions sessions;

  CardController(
      CurrentUser user,
      Doer doer,
      CardView cards,
      CardRequests requests,
      CardCare care,
      CardSessions sessions) {
    this.user = user;
    this.doer = doer;
    this.cards = cards;
    this.requests = requests;
    this.care = care;
    this.sessions = sessions;
  }

  @GetMapping("/cards/{card}")
  @PreAuthorize("hasAnyAuthority('CARD_REQUEST', 'CARD_APPROVE')")
  String card(@PathVariable UUID card, Model model) {
    return page(card, Problems.NONE, model);
  }

  @PostMapping("/cards/{card}/decline")
  @PreAuthorize(OFFICER)
  String decline(
      @PathVariable UUID card,
      @RequestParam(defaultValue = "") String reason,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    return done(
        card,
        () -> requests.decline(user.practice(), card, doer.by(), reason),
        "The request was declined.",
        model,
        next,
        response);
  }

  @PostMapping("/cards/{card}/suspend")
  @PreAuthorize(OFFICER)
  String suspend(
      @PathVariable UUID card,
      @RequestParam(defaultValue = "") String reason,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    Runnable step = () -> care.suspend(user.practice(), card, doer.by(), reason);
    return done(
        card,
        stopping(card, Act.CARD_SUSPENDED, step),
        "The card is suspended.",
        model,
        next,
        response);
  }

  @PostMapping("/cards/{card}/revoke")
  @PreAuthorize(OFFICER)
  String revoke(
      @PathVariable UUID card,
      @RequestParam(defaultValue = "") String reason,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    Runnable step = () -> care.revoke(user.practice(), card, doer.by(), reason);
    return done(
        card,
        stopping(card, Act.CARD_REVOKED, step),
        "The card is revoked for good.",
        model,
        next,
        response);
  }

  @PostMapping("/cards/{card}/restore")
  @PreAuthorize(OFFICER)
  String restore(
      @PathVariable UUID card, Model model, RedirectAttributes next, HttpServletResponse response) {
    return done(
        card,
        () -> care.restore(user.practice(), card, doer.by()),
        "The card can be used again.",
        model,
        next,
        response);
  }

  @PostMapping("/cards/{card}/unlock")
  @PreAuthorize(OFFICER)
  String unlock(
      @PathVariable UUID card, Model model, RedirectAttributes next, HttpServletResponse response) {
    return done(
        card,
        () -> care.unlock(user.practice(), card, doer.by()),
        "The card is unlocked.",
        model,
        next,
        response);
  }

  private Runnable stopping(UUID card, Act act, Runnable step) {
    return () -> sessions.stop(user.practice(), card, doer.by(), act, step);
  }

  private String done(
      UUID card,
      Runnable step,
      String success,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    try {
      step.run();
    } catch (CardRefused refused) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return page(card, CardProblems.of(refused, "actions"), model);
    }
    next.addFlashAttribute("success", success);
    return "redirect:/cards/" + card;
  }

  private String page(UUID card, Problems problems, Model model) {
    model.addAttribute("whole", cards.whole(user.practice(), card));
    model.addAttribute("problems", problems);
    return "cards/card";
  }
}
