package io.caregateway.gateway.cards.signon;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.cards.CardProblems;
import io.caregateway.gateway.cards.GivenFactor;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.gateway.signon.Origins;
import io.caregateway.gateway.signon.SignOnRefused;
import io.caregateway.gateway.signon.attempt.Attempts;
import io.caregateway.smartcards.virtual.CardRefused;
import io.caregateway.smartcards.virtual.use.SelfUnlock;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** People unlock their own card: first a code is mailed, then it and the app's code are typed. */
@Controller
class UnlockController {

  private final SelfUnlock unlock;
  private final UnlockCodes codes;
  private final Attempts attempts;
  private final PracticeChoices practices;

  UnlockController(
      SelfUnlock unlock, UnlockCodes codes, PracticeChoices practices, Attempts attempts) {
    this.unlock = unlock;
    this.codes = codes;
    this.attempts = attempts;
    this.practices = practices;
  }

  @GetMapping("/sign-on/card/unlock")
  String ask(Model model) {
    return page("cards/unlock-ask", "", "", Problems.NONE, model);
  }

  /** The answer is the same, and as soon, whether there is such a card or not. */
  @PostMapping("/sign-on/card/unlock/code")
  String sendCode(
      @RequestParam(defaultValue = "") String practice,
      @RequestParam(defaultValue = "") String uid,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    OdsCode chosen = practices.served(practice).orElse(null);
    if (chosen == null) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return page(
          "cards/unlock-ask",
          practice,
          uid,
          CardProblems.at("practice", "Choose your practice."),
          model);
    }
    codes.send(chosen, uid.replace(" ", ""), Origins.of(request));
    return page("cards/unlock", practice, uid, Problems.NONE, model);
  }

  @PostMapping("/sign-on/card/unlock")
  String unlock(
      @RequestParam(defaultValue = "") String practice,
      @RequestParam(defaultValue = "") String uid,
      @RequestParam(name = "mailed", defaultValue = "") String mailed,
      @RequestParam(name = "app-code", defaultValue = "") String appCode,
      @RequestParam(defaultValue = "") String passkey,
      Model model,
      RedirectAttributes next,
      HttpServletRequest request,
      HttpServletResponse response) {
    OdsCode chosen = practices.served(practice).orElse(null);
    if (chosen == null) {
      return "redirect:/sign-on/card/unlock";
    }
    try {
      attempts.require(null, null, request.getRemoteAddr());
      unlock.unlock(
          chosen,
          uid.replace(" ", ""),
          mailed,
          GivenFactor.of(appCode, passkey),
          Origins.of(request));
    } catch (SignOnRefused refused) {
      return "redirect:/sign-on?refused=" + refused.reason().code();
    } catch (CardRefused refused) {
      attempts.refused(null, null, request.getRemoteAddr());
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return page("cards/unlock", practice, uid, CardProblems.of(refused, "mailed"), model);
    }
    next.addFlashAttribute("success", "Your card is unlocked. You can sign on now.");
    return "redirect:/sign-on/card";
  }

  private String page(String page, String practice, String uid, Problems problems, Model model) {
    model.addAttribute("choices", practices.all());
    model.addAttribute("practice", practice);
    model.addAttribute("uid", uid);
    model.addAttribute("problems", problems);
    return page;
  }
}
