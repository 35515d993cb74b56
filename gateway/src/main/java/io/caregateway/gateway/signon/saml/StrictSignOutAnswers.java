package io.caregateway.gateway.signon.saml;

import io.caregateway.feed.OdsCode;
import org.springframework.security.saml2.provider.service.authentication.logout.OpenSaml5LogoutResponseValidator;
import org.springframework.security.saml2.provider.service.authentication.logout.Saml2LogoutResponse;
import org.springframework.security.saml2.provider.service.authentication.logout.Saml2LogoutResponseValidator;
import org.springframework.security.saml2.provider.service.authentication.logout.Saml2LogoutResponseValidatorParameters;
import org.springframework.security.saml2.provider.service.authentication.logout.Saml2LogoutValidatorResult;
import org.springframework.security.saml2.provider.service.registration.Saml2MessageBinding;

/**
 * An identity provider's answer to our own request to sign out. The person is signed out here
 * already; a wrong answer only leaves them without the page that says so for there.
 */
final class StrictSignOutAnswers implements Saml2LogoutResponseValidator {

  private final Saml2LogoutResponseValidator usual = new OpenSaml5LogoutResponseValidator();
  private final RefusedSignOut refused;

  StrictSignOutAnswers(RefusedSignOut refused) {
    this.refused = refused;
  }

  @Override
  public Saml2LogoutValidatorResult validate(Saml2LogoutResponseValidatorParameters parameters) {
    try {
      Saml2LogoutResponse message = parameters.getLogoutResponse();
      LogoutMessage.requireSigned(
          LogoutMessage.response(
              message.getSamlResponse(), message.getBinding() == Saml2MessageBinding.REDIRECT),
          message.getBinding(),
          message.getParameter("SigAlg"));
      Saml2LogoutValidatorResult result = usual.validate(parameters);
      if (result.hasErrors()) {
        throw new SamlRefused(SamlRefusal.of(result.getErrors().iterator().next()));
      }
      return result;
    } catch (SamlRefused e) {
      refused.record(
          new OdsCode(parameters.getRelyingPartyRegistration().getRegistrationId()), e.refusal());
      return Saml2LogoutValidatorResult.withErrors(e.getSaml2Error()).build();
    }
  }
}
