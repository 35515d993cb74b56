package io.caregateway.gateway.cards.own;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.cards.CardProblems;
import io.caregateway.gateway.cards.CardSessions;
import io.caregateway.gateway.cards.Doer;
import io.caregateway.gateway.cards.authority.CardView;
import io.caregateway.gateway.pages.NoSuchPage;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.gateway.signon.Identity;
import io.caregateway.gateway.signon.UserId;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.smartcards.issuer.IssueRefused;
import io.caregateway.smartcards.virtual.Card;
import io.caregateway.smartcards.virtual.CardRefusal;
import io.caregateway.smartcards.virtual.CardRefused;
import io.caregateway.smartcards.virtual.factor.SecondFactor;
import io.caregateway.smartcards.virtual.key.Passcode;
import io.caregateway.smartcards.virtual.use.OwnCard;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
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

  private final CurrentUser user;
  private final Doer doer;
  private final CardView cards;
  private final OwnCard own;
  private final CardSessions sessions;

  OwnCardController(
      CurrentUser user, Doer doer, CardView cards, OwnCard own, CardSessions sessions) {
    this.user = user;
    this.doer = doer;
    this.cards = cards;
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
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    Card card = mine().card();
    try (Passcode typed = Passcode.typed(passcode)) {
      own.renew(practice(), card.id(), doer.by(), typed, code(appCode));
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
      @RequestParam(defaultValue = "") char[] wanted,
      @RequestParam(defaultValue = "") char[] again,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    Card card = mine().card();
    try (Passcode chosen = chosen(wanted, again)) {
      try (Passcode old = Passcode.typed(passcode)) {
        own.changePasscode(practice(), card.id(), doer.by(), old, code(appCode), chosen);
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
      Card card = mine().card();
      sessions.stop(
          practice(),
          card.id(),
          doer.by(),
          Act.CARD_REVOKED,
          () -> own.reportLost(practice(), card.id(), doer.by()));
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
    CardView.Whole whole = found().orElse(null);
    model.addAttribute("whole", whole);
    model.addAttribute("renewable", whole != null && own.renewable(whole.card()));
    model.addAttribute("problems", problems);
    return "cards/own";
  }

  private CardView.Whole mine() {
    return found().orElseThrow(NoSuchPage::new);
  }

  /** A card belongs to a national user id; what a practice calls somebody is none. */
  private Optional<CardView.Whole> found() {
    Identity person = user.identity();
    return person.id().kind() == UserId.Kind.UID
        ? cards.of(practice(), person.id().value())
        : Optional.empty();
  }

  private OdsCode practice() {
    return user.practice();
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

  private static SecondFactor code(String typed) {
    return new SecondFactor.Code(typed.replace(" ", ""));
  }
}
