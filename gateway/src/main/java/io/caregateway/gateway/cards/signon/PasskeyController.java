package io.caregateway.gateway.cards.signon;

import io.caregateway.smartcards.virtual.CardRefusal;
import io.caregateway.smartcards.virtual.CardRefused;
import io.caregateway.smartcards.virtual.enrolment.Enrolment;
import io.caregateway.smartcards.virtual.passkey.CreationOptions;
import io.caregateway.smartcards.virtual.passkey.RequestOptions;
import io.caregateway.smartcards.virtual.use.CardUse;
import io.caregateway.smartcards.virtual.use.SelfUnlock;
import jakarta.servlet.http.HttpSession;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tells our script what to ask a browser for, before anybody is signed on. */
@RestController
class PasskeyController {

  private final CardUse use;
  private final SelfUnlock unlock;
  private final Enrolment enrolment;
  private final PracticeChoices practices;

  PasskeyController(
      CardUse use, SelfUnlock unlock, Enrolment enrolment, PracticeChoices practices) {
    this.use = use;
    this.unlock = unlock;
    this.enrolment = enrolment;
    this.practices = practices;
  }

  @PostMapping("/sign-on/card/passkey")
  RequestOptions signOn(
      @RequestParam(defaultValue = "") String practice,
      @RequestParam(defaultValue = "") String uid) {
    return practices
        .served(practice)
        .map(code -> use.askPasskey(code, uid.replace(" ", "")))
        .orElseThrow(PasskeyController::nowhere);
  }

  @PostMapping("/sign-on/card/unlock/passkey")
  RequestOptions unlock(
      @RequestParam(defaultValue = "") String practice,
      @RequestParam(defaultValue = "") String uid) {
    return practices
        .served(practice)
        .map(code -> unlock.askPasskey(code, uid.replace(" ", "")))
        .orElseThrow(PasskeyController::nowhere);
  }

  @PostMapping("/sign-on/enrol/passkey/ask")
  CreationOptions enrol(HttpSession session) {
    UnderEnrolment under = UnderEnrolment.of(session);
    if (under == null) {
      throw new CardRefused(CardRefusal.CODES_ENDED);
    }
    return enrolment.askPasskey(under.enrolling());
  }

  /** Our script says what to do; who asks by other means is told nothing. */
  @ExceptionHandler
  @ResponseStatus(HttpStatus.BAD_REQUEST)
  void refused(CardRefused refused) {}

  private static CardRefused nowhere() {
    return new CardRefused(CardRefusal.NOT_FOUND);
  }
}
