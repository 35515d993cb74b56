package io.caregateway.gateway.signon.cis2;

import io.caregateway.gateway.signon.Origins;
import io.caregateway.gateway.signon.SignOnRefused;
import io.caregateway.gateway.signon.arrival.RefusedArrival;
import io.caregateway.gateway.signon.attempt.NamelessAttempts;
import io.caregateway.safeguards.audit.Origin;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Records a refused sign-on with its cause, and shows the person a sentence. */
@Component
final class RefusedCis2 implements AuthenticationFailureHandler {

  private static final Logger LOG = LoggerFactory.getLogger(RefusedCis2.class);

  private final NamelessAttempts attempts;

  RefusedCis2(NamelessAttempts attempts) {
    this.attempts = attempts;
  }

  /**
   * @throws SignOnRefused TOO_MANY_ATTEMPTS, which is recorded
   */
  void require(HttpServletRequest request, String how) {
    attempts.require(null, Origins.of(request), how);
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    if (failure instanceof SignOnRefused refused) {
      RefusedArrival.show(request, response, refused);
      return;
    }
    Cis2Refused refused =
        failure instanceof Cis2Refused known ? known : new Cis2Refused(Cis2Refusal.NOT_RECORDED);
    response.sendRedirect(Cis2Advice.page(recorded(request, refused, "cis2")));
  }

  /**
   * Records it, and counts it where it is not the service's failure: while that is down, nobody is
   * to be kept out for trying.
   *
   * @return the code of what is told
   */
  String recorded(HttpServletRequest request, Cis2Refused refused, String how) {
    Origin origin = Origins.of(request);
    try {
      if (refused.counts()) {
        attempts.refused(null, origin, how, refused.cause());
      } else {
        attempts.record(null, origin, how, refused.cause());
      }
      return refused.code();
    } catch (RuntimeException e) {
      LOG.error("A refused sign-on ({}) could not be recorded.", refused.cause(), e);
      return Cis2Refusal.NOT_RECORDED.code();
    }
  }
}
