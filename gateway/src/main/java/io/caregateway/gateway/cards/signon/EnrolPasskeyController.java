package io.caregateway.gateway.cards.signon;

import io.caregateway.gateway.cards.CardProblems;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.gateway.signon.Origins;
import io.caregateway.smartcards.issuer.IssueRefused;
import io.caregateway.smartcards.virtual.CardRefusal;
import io.caregateway.smartcards.virtual.CardRefused;
import io.caregateway.smartcards.virtual.enrolment.Enrolment;
import io.caregateway.smartcards.virtual.factor.DeviceName;
import io.caregateway.smartcards.virtual.key.Passcode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The second step of an enrolment, with a passkey in place of an authenticator app. */
@Controller
class EnrolPasskeyController {

  private static final String START = "redirect:/sign-on/enrol";

  private final Enrolment enrolment;

  EnrolPasskeyController(Enrolment enrolment) {
    this.enrolment = enrolment;
  }

  @GetMapping("/sign-on/enrol/passkey")
  String form(HttpSession session, Model model) {
    return UnderEnrolment.of(session) == null ? START : form("Passkey", Problems.NONE, model);
  }

  @PostMapping("/sign-on/enrol/passkey")
  String finish(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String passkey,
      @RequestParam(defaultValue = "") char[] passcode,
      @RequestParam(defaultValue = "") char[] again,
      Model model,
      RedirectAttributes next,
      HttpSession session,
      HttpServletRequest request,
      HttpServletResponse response) {
    UnderEnrolment under = UnderEnrolment.of(session);
    if (under == null) {
      return START;
    }
    boolean same = Arrays.equals(passcode, again);
    Arrays.fill(again, '\0');
    try (Passcode chosen = Passcode.chosen(passcode)) {
      if (!same) {
        throw new CardRefused(CardRefusal.PASSCODES_DIFFER);
      }
      enrolment.finishByPasskey(
          under.enrolling(), DeviceName.checked(name), passkey, chosen, Origins.of(request));
    } catch (CardRefused refused) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      if (refused.refusal() == CardRefusal.CODES_ENDED) {
        UnderEnrolment.forget(session);
        return EnrolController.codes("", CardProblems.of(refused, "picture"), model);
      }
      return form(name, CardProblems.of(refused, "passcode"), model);
    } catch (IssueRefused refused) {
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return form(name, CardProblems.at("passcode", String.valueOf(refused.getMessage())), model);
    }
    UnderEnrolment.forget(session);
    next.addFlashAttribute("success", "Your card is active. Sign on with it now.");
    return "redirect:/sign-on/card";
  }

  private static String form(String name, Problems problems, Model model) {
    model.addAttribute("name", name);
    model.addAttribute("problems", problems);
    return "cards/enrol-passkey";
  }
}
