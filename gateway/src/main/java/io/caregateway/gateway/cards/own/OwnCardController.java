package io.caregateway.gateway.cards.own;

import io.caregateway.gateway.cards.CardProblems;
import io.caregateway.gateway.cards.CardSessions;
import io.caregateway.gateway.cards.Doer;
import io.caregateway.gateway.cards.GivenFactor;
import io.caregateway.gateway.cards.authority.CardView;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.smartcards.issuer.IssueRefused;
import io.caregateway.smartcards.virtual.Card;
import io.caregateway.smartcards.virtual.CardRefusal;
import io.caregateway.smartcards.virtual.CardRefused;
import io.caregateway.smartcards.virtual.key.Passcode;
import io.caregateway.smartcards.virtual.use.OwnCard;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one's own card at the practice that one works for now. */
@Controller
@PreAuthorize("isAuthenticated()")
class OwnCardController {

  private static final String PAGE = "/my-card";
  private static final String RENEW_PASSCODE = "renew-passcode";

  private final MyCard mine;
  private final Doer doer;
  private final OwnCard own;
  private final CardSessions sessions;

  OwnCardController(MyCard mine, Doer doer, OwnCard own, CardSessions sessions) {
    this.mine = mine;
    this.doer = doer;
    this.own = own;
    this.sessions = sessions;
  }

  @GetMapping(PAGE)
  String card(Model model) {
    return page(Problems.NONE, model);
  }

  @PostMapping(PAGE + "/renew")
  String renew(
      @RequestParam(name = RENEW_PASSCODE, defaultValue = "") char[] passcode,
      @RequestParam(name = "renew-code", defaultValue = "") String appCode,
      @RequestParam(defaultValue = "") String passkey,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    Card card = mine.whole().card();
    try (Passcode typed = Passcode.typed(passcode)) {
      own.renew(mine.practice(), card.id(), doer.by(), typed, GivenFactor.of(appCode, passkey));
    } catch (CardRefused refused) {
      return again(CardProblems.at(RENEW_PASSCODE, refused.refusal().sentence()), model, response);
    } catch (IssueRefused refused) {
      return again(
          CardProblems.at(RENEW_PASSCODE, String.valueOf(refused.getMessage())), model, response);
    }
    next.addFlashAttribute("success", "Your card is renewed.");
    return "redirect:" + PAGE;
  }

  @PostMapping(PAGE + "/passcode")
  String changePasscode(
      @RequestParam(defaultValue = "") char[] passcode,
      @RequestParam(name = "app-code", defaultValue = "") String appCode,
      @RequestParam(defaultValue = "") String passkey,
      @RequestParam(defaultValue = "") char[] wanted,
      @RequestParam(defaultValue = "") char[] again,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    Card card = mine.whole().card();
    try (Passcode chosen = chosen(wanted, again)) {
      try (Passcode old = Passcode.typed(passcode)) {
        own.changePasscode(
            mine.practice(), card.id(), doer.by(), old, GivenFactor.of(appCode, passkey), chosen);
      } catch (CardRefused refused) {
        return again(CardProblems.of(refused, "passcode"), model, response);
      }
    } catch (CardRefused refused) {
      return again(CardProblems.at("wanted", refused.refusal().sentence()), model, response);
    } finally {
      Arrays.fill(passcode, '\0');
    }
    next.addFlashAttribute("success", "Your passcode is changed.");
    return "redirect:" + PAGE;
  }

  @PostMapping(PAGE + "/lost")
  String reportLost(Model model, RedirectAttributes next, HttpServletResponse response) {
    try {
      Card card = mine.whole().card();
      sessions.stop(
          mine.practice(),
          card.id(),
          doer.by(),
          Act.CARD_REVOKED,
          () -> own.reportLost(mine.practice(), card.id(), doer.by()));
    } catch (CardRefused refused) {
      return again(CardProblems.of(refused, "actions"), model, response);
    }
    next.addFlashAttribute("success", "Your card is revoked. Nobody can sign on with it any more.");
    return "redirect:" + PAGE;
  }

  private String again(Problems problems, Model model, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    return page(problems, model);
  }

  private String page(Problems problems, Model model) {
    CardView.Whole whole = mine.found().orElse(null);
    model.addAttribute("whole", whole);
    model.addAttribute("renewable", whole != null && own.renewable(whole.card()));
    model.addAttribute("problems", problems);
    return "cards/own";
  }

  private static Passcode chosen(char[] wanted, char[] again) {
    boolean same = Arrays.equals(wanted, again);
    Arrays.fill(again, '\0');
    Passcode chosen = Passcode.chosen(wanted);
    if (!same) {
      chosen.close();
      throw new CardRefused(CardRefusal.PASSCODES_DIFFER);
    }
    return chosen;
  }
}
