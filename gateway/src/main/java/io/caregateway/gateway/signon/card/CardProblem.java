package io.caregateway.gateway.signon.card;

import io.caregateway.gateway.signon.SignOnRefused;
import io.caregateway.gateway.signon.pages.Advice;
import io.caregateway.smartcards.refusal.CardRefused;
import io.caregateway.smartcards.refusal.Refusal;

/**
 * A refusal as a client reads it (RFC 9457).
 *
 * @param title what did not take place
 * @param status of HTTP
 * @param cause one word for programs
 * @param detail a sentence that says what to do, for people
 */
record CardProblem(String title, int status, String cause, String detail) {

  static final String TYPE = "application/problem+json";
  private static final String TITLE = "Not signed on";

  static CardProblem of(CardRequestRefused refused) {
    CardFault fault = refused.fault();
    return new CardProblem(TITLE, fault.status(), fault.name(), fault.sentence());
  }

  static CardProblem of(CardRefused refused) {
    Refusal refusal = refused.refusal();
    int status = refusal == Refusal.TOO_MANY_CHALLENGES ? 429 : 403;
    return new CardProblem(TITLE, status, refusal.name(), refusal.sentence());
  }

  /**
   * @param help whom people are told to ask
   */
  static CardProblem of(SignOnRefused refused, String help) {
    SignOnRefused.Cause cause = refused.reason();
    int status =
        switch (cause) {
          case NOT_RECORDED -> 503;
          case TOO_MANY_ATTEMPTS -> 429;
          default -> 403;
        };
    return new CardProblem(
        TITLE,
        status,
        cause.name(),
        Advice.refused(cause.code(), help).orElse("Ask " + help + "."));
  }
}
