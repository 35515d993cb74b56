package io.caregateway.gateway.signon.saml;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.AccessAudit;
import io.caregateway.gateway.signon.Origins;
import io.caregateway.gateway.signon.SignOnRefused;
import io.caregateway.gateway.signon.arrival.RefusedArrival;
import io.caregateway.gateway.signon.attempt.Attempts;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditRecord;
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

  private final AccessAudit audit;
  private final SamlSettings settings;
  private final Attempts attempts;

  RefusedSignOn(AccessAudit audit, SamlSettings settings, Attempts attempts) {
    this.audit = audit;
    this.settings = settings;
    this.attempts = attempts;
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    if (failure.getCause() instanceof SignOnRefused refused) {
      RefusedArrival.show(request, response, refused);
      return;
    }
    SamlRefusal refusal = record(request, refusal(request, failure));
    String advice = refusal.advice().name().toLowerCase(Locale.ROOT).replace('_', '-');
    response.sendRedirect("/sign-on?refused=" + advice);
  }

  private SamlRefusal record(HttpServletRequest request, SamlRefusal refusal) {
    OdsCode practice = practice(request);
    String organisation = practice == null ? null : practice.value();
    Actor somebody =
        new Actor(Actor.Kind.PERSON, "unknown", null, null, organisation, "saml, refused");
    try {
      attempts.refused(null, null, request.getRemoteAddr());
      audit.append(
          practice,
          AuditRecord.refused(Act.SIGN_ON, somebody, Origins.of(request), refusal.name()));
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
