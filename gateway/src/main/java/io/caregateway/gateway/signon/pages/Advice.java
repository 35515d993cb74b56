package io.caregateway.gateway.signon.pages;

import io.caregateway.gateway.signon.SignOnRefused;
import io.caregateway.gateway.signon.card.CardAdvice;
import io.caregateway.gateway.signon.cis2.Cis2Advice;
import io.caregateway.gateway.signon.saml.SamlRefusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sentences of the sign-on page. What the address says only chooses among them. */
public final class Advice {

  private Advice() {}

  /** Why nobody is signed on, and what to do. */
  public static Optional<String> refused(@Nullable String code, String help) {
    return Arrays.stream(SamlRefusal.Advice.values())
        .filter(advice -> advice.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(code))
        .findAny()
        .map(advice -> sentence(advice, help))
        .or(
            () ->
                Arrays.stream(SignOnRefused.Cause.values())
                    .filter(cause -> cause.code().equals(code))
                    .findAny()
                    .map(cause -> sentence(cause, help)))
        .or(() -> CardAdvice.sentence(code))
        .or(() -> Cis2Advice.sentence(code));
  }

  /** Why a session ended. */
  static Optional<String> ended(@Nullable String code) {
    return switch (code == null ? "" : code) {
      case "limit" -> Optional.of("You were signed on for a long time. Sign on again to carry on.");
      case "idle" ->
          Optional.of("You were signed out because nothing happened for a while. Sign on again.");
      case "elsewhere" ->
          Optional.of(
              "Your session was ended: by you on another device, by your practice, or by whoever"
                  + " vouched for you. Sign on again.");
      default -> Optional.empty();
    };
  }

  private static String sentence(SignOnRefused.Cause cause, String help) {
    return switch (cause) {
      case NEWCOMER_REFUSED -> "You are new here. Ask " + help + " to add you first.";
      case PERSON_SUSPENDED ->
          "You have been suspended here. If that is a mistake, ask " + help + ".";
      case PERSON_LOCKED ->
          "You are locked out after too many refused attempts. Ask " + help + " to unlock you.";
      case TOO_MANY_ATTEMPTS ->
          "There were too many attempts to sign on. Wait for a quarter of an hour, then try again.";
      case NO_ROLE -> "You have no role at any practice that we know of. Ask " + help + " for one.";
      case NOT_SERVED_HERE ->
          "None of the practices that you have a role at uses this gateway. Ask "
              + help
              + " where to sign on.";
      case PRACTICE_LEFT ->
          "Your practice does not use this gateway any more. Ask " + help + " where to sign on.";
      case NOT_RECORDED -> sentence(SamlRefusal.Advice.ASK, help);
    };
  }

  private static String sentence(SamlRefusal.Advice advice, String help) {
    return switch (advice) {
      case UNTRUSTED ->
          "Your practice’s sign-on answered with something that we could not trust. Try again. If it"
              + " happens again, tell "
              + help
              + ".";
      case NOT_DONE ->
          "Your practice’s sign-on did not sign you on. Try again there. If it happens again, tell "
              + help
              + ".";
      case TOO_LATE ->
          "The answer of your practice’s sign-on came too late or too early. Try again. If it"
              + " happens again, tell "
              + help
              + " that a clock may be wrong.";
      case START_HERE ->
          "That answer was used before, or did not begin here. Choose your practice to sign on.";
      case ASK ->
          "We could not sign you on just now. Try again in a few minutes. If it happens again, tell "
              + help
              + ".";
    };
  }
}
