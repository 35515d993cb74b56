package io.caregateway.gateway.cards.signon;

import io.caregateway.gateway.cards.CardProblems;
import io.caregateway.gateway.cards.QrCode;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.gateway.signon.Origins;
import io.caregateway.gateway.signon.SignOnRefused;
import io.caregateway.gateway.signon.attempt.Attempts;
import io.caregateway.smartcards.issuer.IssueRefused;
import io.caregateway.smartcards.virtual.CardRefusal;
import io.caregateway.smartcards.virtual.CardRefused;
import io.caregateway.smartcards.virtual.enrolment.Enrolling;
import io.caregateway.smartcards.virtual.enrolment.Enrolment;
import io.caregateway.smartcards.virtual.enrolment.PictureCode;
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

/** The person enrols: both codes first, then an authenticator app and a passcode. */
@Controller
class EnrolController {

  private static final String START = "redirect:/sign-on/enrol";

  private final Enrolment enrolment;
  private final PracticeChoices practices;
  private final Attempts attempts;

  EnrolController(Enrolment enrolment, PracticeChoices practices, Attempts attempts) {
    this.enrolment = enrolment;
    this.practices = practices;
    this.attempts = attempts;
  }

  @GetMapping("/sign-on/enrol")
  String codes(Model model) {
    return codes("", Problems.NONE, model);
  }

  @PostMapping("/sign-on/enrol")
  String open(
      @RequestParam(defaultValue = "") String picture,
      @RequestParam(defaultValue = "") String mailed,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    try {
      attempts.require(null, null, request.getRemoteAddr());
      Enrolling enrolling = enrolment.open(read(picture), mailed, Origins.of(request));
      HttpSession session = request.getSession();
      request.changeSessionId();
      new UnderEnrolment(enrolling, enrolment.setUpApp(enrolling)).keep(session);
      return START + "/app";
    } catch (SignOnRefused refused) {
      return "redirect:/sign-on?refused=" + refused.reason().code();
    } catch (CardRefused refused) {
      attempts.refused(null, null, request.getRemoteAddr());
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return codes(picture, CardProblems.of(refused, "picture"), model);
    }
  }

  @GetMapping("/sign-on/enrol/app")
  String app(HttpSession session, Model model) {
    UnderEnrolment under = UnderEnrolment.of(session);
    return under == null ? START : app(under, Problems.NONE, model);
  }

  @PostMapping("/sign-on/enrol/app")
  String finish(
      @RequestParam(name = "app-code", defaultValue = "") String appCode,
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
      enrolment.finish(
          under.enrolling(),
          under.app().factor(),
          appCode.replace(" ", ""),
          chosen,
          Origins.of(request));
    } catch (CardRefused refused) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      if (refused.refusal() == CardRefusal.CODES_ENDED) {
        UnderEnrolment.forget(session);
        return codes("", CardProblems.of(refused, "picture"), model);
      }
      return app(under, CardProblems.of(refused, "passcode"), model);
    } catch (IssueRefused refused) {
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return app(under, CardProblems.at("passcode", String.valueOf(refused.getMessage())), model);
    }
    UnderEnrolment.forget(session);
    next.addFlashAttribute(
        "success", "Your card is active. Sign on with it once your app shows another code.");
    return "redirect:/sign-on/card";
  }

  /** Of a practice that is not served here there are no codes, and nothing is to be made for it. */
  private PictureCode read(String picture) {
    PictureCode code = PictureCode.read(picture);
    if (practices.served(code.practice().value()).isEmpty()) {
      throw new CardRefused(CardRefusal.CODES_WRONG);
    }
    return code;
  }

  /** The first step. */
  static String codes(String picture, Problems problems, Model model) {
    model.addAttribute("picture", picture);
    model.addAttribute("problems", problems);
    return "cards/enrol-codes";
  }

  private static String app(UnderEnrolment under, Problems problems, Model model) {
    model.addAttribute("qr", QrCode.dataUri(under.app().uri()));
    model.addAttribute("secret", under.app().secret().replaceAll("(.{4})", "$1 ").strip());
    model.addAttribute("problems", problems);
    return "cards/enrol-app";
  }
}
