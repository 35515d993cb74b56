package io.caregateway.gateway.cards.authority;

import io.caregateway.gateway.cards.CardProblems;
import io.caregateway.gateway.cards.Doer;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.smartcards.virtual.CardRefused;
import io.caregateway.smartcards.virtual.Holder;
import io.caregateway.smartcards.virtual.request.CardRequests;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A sponsor asks for a card. */
@Controller
@PreAuthorize("hasAuthority('CARD_REQUEST')")
class RequestController {

  /** The form as typed. */
  record Form(String uid, String given, String family, String email) {

    /** Tells nothing: what is printed may end in a log. */
    @Override
    public String toString() {
      return "a request for a card";
    }
  }

  private final CurrentUser user;
  private final Doer doer;
  private final CardRequests requests;

  RequestController(CurrentUser user, Doer doer, CardRequests requests) {
    this.user = user;
    this.doer = doer;
    this.requests = requests;
  }

  @GetMapping("/cards/new")
  String form(Model model) {
    return form(new Form("", "", "", ""), Problems.NONE, model);
  }

  @PostMapping("/cards")
  String request(
      @RequestParam(defaultValue = "") String uid,
      @RequestParam(defaultValue = "") String given,
      @RequestParam(defaultValue = "") String family,
      @RequestParam(defaultValue = "") String email,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    try {
      Holder holder = new Holder(uid.replace(" ", ""), given, family, email);
      UUID card = requests.request(user.practice(), holder, doer.by());
      next.addFlashAttribute(
          "success", "The card was requested. A registration authority officer decides next.");
      return "redirect:/cards/" + card;
    } catch (CardRefused refused) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return form(new Form(uid, given, family, email), CardProblems.of(refused, "uid"), model);
    }
  }

  private static String form(Form form, Problems problems, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("problems", problems);
    return "cards/request";
  }
}
