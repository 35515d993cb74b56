package io.caregateway.gateway.cards.signon;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.cards.CardProblems;
import io.caregateway.gateway.cards.GivenFactor;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.gateway.signon.Arrived;
import io.caregateway.gateway.signon.SignOnRefused;
import io.caregateway.gateway.signon.arrival.RefusedArrival;
import io.caregateway.smartcards.virtual.CardRefused;
import io.caregateway.smartcards.virtual.factor.SecondFactor;
import io.caregateway.smartcards.virtual.key.Passcode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which people sign on by their virtual card. */
@Controller
class VirtualSignOnController {

  private final VirtualSignOn signOn;
  private final VirtualSession session;
  private final PracticeChoices practices;

  VirtualSignOnController(VirtualSignOn signOn, VirtualSession session, PracticeChoices practices) {
    this.signOn = signOn;
    this.session = session;
    this.practices = practices;
  }

  @GetMapping("/sign-on/card")
  String form(Model model) {
    return form("", "", Problems.NONE, model);
  }

  @PostMapping("/sign-on/card")
  @Nullable String signOn(
      @RequestParam(defaultValue = "") String practice,
      @RequestParam(defaultValue = "") String uid,
      @RequestParam(defaultValue = "") char[] passcode,
      @RequestParam(name = "app-code", defaultValue = "") String appCode,
      @RequestParam(defaultValue = "") String passkey,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    OdsCode chosen = practices.served(practice).orElse(null);
    if (chosen == null) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return form(practice, uid, CardProblems.at("practice", "Choose your practice."), model);
    }
    try (Passcode typed = Passcode.typed(passcode)) {
      SecondFactor factor = GivenFactor.of(appCode, passkey);
      Arrived arrived = signOn.signOn(chosen, uid.replace(" ", ""), typed, factor, request);
      session.begin(arrived, request, response);
    } catch (CardRefused refused) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return form(practice, uid, CardProblems.of(refused, "passcode"), model);
    } catch (SignOnRefused refused) {
      RefusedArrival.show(request, response, refused);
    }
    return null;
  }

  private String form(String practice, String uid, Problems problems, Model model) {
    model.addAttribute("choices", practices.all());
    model.addAttribute("practice", practice);
    model.addAttribute("uid", uid);
    model.addAttribute("problems", problems);
    return "cards/sign-on";
  }
}
