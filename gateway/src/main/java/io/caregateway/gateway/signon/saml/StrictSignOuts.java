package io.caregateway.gateway.signon.saml;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.Origins;
import io.caregateway.gateway.signon.session.Ending;
import io.caregateway.gateway.signon.session.Sessions;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.opensaml.saml.saml2.core.LogoutRequest;
import org.opensaml.saml.saml2.core.NameID;
import org.springframework.security.saml2.provider.service.authentication.logout.OpenSaml5LogoutRequestValidator;
import org.springframework.security.saml2.provider.service.authentication.logout.Saml2LogoutRequest;
import org.springframework.security.saml2.provider.service.authentication.logout.Saml2LogoutRequestValidator;
import org.springframework.security.saml2.provider.service.authentication.logout.Saml2LogoutRequestValidatorParameters;
import org.springframework.security.saml2.provider.service.authentication.logout.Saml2LogoutValidatorResult;
import org.springframework.security.saml2.provider.service.registration.RelyingPartyRegistration;
import org.springframework.security.saml2.provider.service.registration.Saml2MessageBinding;
import org.springframework.stereotype.Component;

/**
 * An identity provider's request to sign a person out (saml-profiles-2.0-os, 4.4.4.1): signed,
 * fresh and for once. It ends the person's sessions on every process, whichever browser it comes
 * through; Spring Security then ends the session of that browser and answers.
 */
@Component
final class StrictSignOuts implements Saml2LogoutRequestValidator {

  /** How old a request may be, the clocks' difference aside. */
  private static final Duration FRESH = Duration.ofMinutes(5);

  /** From when it was sent on; after that it is refused by its age. */
  static final Duration REMEMBERED = FRESH.plus(StrictAssertions.SKEW.multipliedBy(2));

  private final Saml2LogoutRequestValidator usual = new OpenSaml5LogoutRequestValidator();
  private final UsedMessages used;
  private final ProviderSessions providerSessions;
  private final Sessions sessions;
  private final PracticeTransactions transactions;
  private final RefusedSignOut refused;
  private final Clock clock;

  StrictSignOuts(
      UsedMessages used,
      ProviderSessions providerSessions,
      Sessions sessions,
      PracticeTransactions transactions,
      RefusedSignOut refused,
      Clock clock) {
    this.used = used;
    this.providerSessions = providerSessions;
    this.sessions = sessions;
    this.transactions = transactions;
    this.refused = refused;
    this.clock = clock;
  }

  @Override
  public Saml2LogoutValidatorResult validate(Saml2LogoutRequestValidatorParameters parameters) {
    OdsCode practice = new OdsCode(parameters.getRelyingPartyRegistration().getRegistrationId());
    try {
      LogoutRequest request = checked(parameters);
      transactions.run(
          practice, () -> end(practice, request, parameters.getRelyingPartyRegistration()));
      return Saml2LogoutValidatorResult.success();
    } catch (SamlRefused e) {
      refused.record(practice, e.refusal());
      return Saml2LogoutValidatorResult.withErrors(e.getSaml2Error()).build();
    }
  }

  private LogoutRequest checked(Saml2LogoutRequestValidatorParameters parameters) {
    Saml2LogoutRequest message = parameters.getLogoutRequest();
    LogoutRequest request =
        LogoutMessage.request(
            message.getSamlRequest(), message.getBinding() == Saml2MessageBinding.REDIRECT);
    LogoutMessage.requireSigned(request, message.getBinding(), message.getParameter("SigAlg"));
    Saml2LogoutValidatorResult result = usual.validate(parameters);
    if (result.hasErrors()) {
      throw new SamlRefused(SamlRefusal.of(result.getErrors().iterator().next()));
    }
    requireFresh(request);
    return request;
  }

  private void requireFresh(LogoutRequest request) {
    Instant now = clock.instant();
    Instant sent = request.getIssueInstant();
    Instant end = request.getNotOnOrAfter();
    if (sent == null
        || request.getID() == null
        || sent.isBefore(now.minus(FRESH).minus(StrictAssertions.SKEW))
        || (end != null && !end.isAfter(now.minus(StrictAssertions.SKEW)))) {
      throw new SamlRefused(SamlRefusal.EXPIRED);
    }
    if (sent.isAfter(now.plus(StrictAssertions.SKEW))) {
      throw new SamlRefused(SamlRefusal.NOT_YET_VALID);
    }
  }

  private void end(OdsCode practice, LogoutRequest request, RelyingPartyRegistration registration) {
    if (!used.firstUse(request)) {
      throw new SamlRefused(SamlRefusal.REPLAYED);
    }
    String issuer = registration.getAssertingPartyMetadata().getEntityId();
    String nameId = nameId(request, registration);
    Ending ending =
        new Ending(
            Actor.system("identity-provider"),
            Origins.of(CurrentRequest.get()),
            "AT_IDENTITY_PROVIDER");
    for (ProviderSession session : providerSessions.meantBy(request, issuer, nameId)) {
      sessions.endAllBy(practice, issuer, session.handle(), ending);
    }
  }

  private static String nameId(LogoutRequest request, RelyingPartyRegistration registration) {
    NameID name = Decryption.nameOf(request, registration);
    if (name == null || name.getValue() == null) {
      throw new SamlRefused(SamlRefusal.NO_SUBJECT);
    }
    return name.getValue().strip();
  }
}
