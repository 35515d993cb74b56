package io.caregateway.gateway.signon.saml;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.Origins;
import io.caregateway.gateway.signon.SignOnRefused;
import io.caregateway.gateway.signon.arrival.RefusedArrival;
import io.caregateway.gateway.signon.attempt.NamelessAttempts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.saml2.provider.service.authentication.Saml2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Records a refused answer with its cause, and shows the person a sentence without it. */
@Component
final class RefusedSignOn implements AuthenticationFailureHandler {

  private static final Logger LOG = LoggerFactory.getLogger(RefusedSignOn.class);

  private static final String HOW = "saml";

  private final SamlSettings settings;
  private final NamelessAttempts attempts;

  RefusedSignOn(SamlSettings settings, NamelessAttempts attempts) {
    this.settings = settings;
    this.attempts = attempts;
  }

  /**
   * @throws SignOnRefused TOO_MANY_ATTEMPTS, which is recorded
   */
  void require(HttpServletRequest request) {
    attempts.require(practice(request), Origins.of(request), HOW);
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    Throwable why = failure instanceof SignOnRefused ? failure : failure.getCause();
    if (why instanceof SignOnRefused refused) {
      RefusedArrival.show(request, response, refused);
      return;
    }
    SamlRefusal refusal = record(request, refusal(request, failure));
    String advice = refusal.advice().name().toLowerCase(Locale.ROOT).replace('_', '-');
    response.sendRedirect("/sign-on?refused=" + advice);
  }

  private SamlRefusal record(HttpServletRequest request, SamlRefusal refusal) {
    try {
      attempts.refused(practice(request), Origins.of(request), HOW, refusal.name());
      return refusal;
    } catch (RuntimeException e) {
      LOG.error("A refused sign-on ({}) could not be recorded.", refusal, e);
      return SamlRefusal.NOT_RECORDED;
    }
  }

  private SamlRefusal refusal(HttpServletRequest request, AuthenticationException failure) {
    SamlRefusal refusal =
        failure instanceof Saml2AuthenticationException saml
            ? SamlRefusal.of(saml.getSaml2Error())
            : SamlRefusal.INVALID;
    // Spring Security says the same of an address without a message
    return refusal == SamlRefusal.UNKNOWN_PRACTICE && practice(request) != null
        ? SamlRefusal.UNREADABLE
        : refusal;
  }

  private @Nullable OdsCode practice(HttpServletRequest request) {
    String code = PendingRequest.practice(request);
    return settings.saml().containsKey(code) ? new OdsCode(code) : null;
  }
}
