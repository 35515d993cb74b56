package io.caregateway.gateway.signon.card;

import io.caregateway.gateway.signon.SignOnRefused;
import io.caregateway.gateway.signon.SignOnSettings;
import io.caregateway.smartcards.refusal.CardRefused;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Tells a client why it was refused. */
@ControllerAdvice(assignableTypes = ChallengeController.class)
final class CardProblems {

  private final SignOnSettings settings;

  CardProblems(SignOnSettings settings) {
    this.settings = settings;
  }

  @ExceptionHandler
  void refused(CardRequestRefused refused, HttpServletResponse response) throws IOException {
    write(CardProblem.of(refused), response);
  }

  @ExceptionHandler
  void refused(CardRefused refused, HttpServletResponse response) throws IOException {
    write(CardProblem.of(refused), response);
  }

  @ExceptionHandler
  void refused(SignOnRefused refused, HttpServletResponse response) throws IOException {
    write(CardProblem.of(refused, settings.help()), response);
  }

  private static void write(CardProblem problem, HttpServletResponse response) throws IOException {
    response.setStatus(problem.status());
    CardJson.write(response, CardProblem.TYPE, problem);
  }
}
