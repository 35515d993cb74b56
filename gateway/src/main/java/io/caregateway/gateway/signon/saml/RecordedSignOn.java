package io.caregateway.gateway.signon.saml;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.Arrived;
import io.caregateway.gateway.signon.Origins;
import io.caregateway.gateway.signon.ProvenPerson;
import io.caregateway.gateway.signon.SignOnRefused;
import io.caregateway.gateway.signon.SignOnRefused.Cause;
import io.caregateway.gateway.signon.arrival.Arrival;
import io.caregateway.gateway.signon.arrival.PlaceOfSignOn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.opensaml.saml.saml2.core.Assertion;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.saml2.provider.service.authentication.OpenSaml5AuthenticationProvider.ResponseToken;
import org.springframework.security.saml2.provider.service.authentication.Saml2AssertionAuthentication;
import org.springframework.security.saml2.provider.service.authentication.Saml2ResponseAssertion;
import org.springframework.stereotype.Component;

/**
 * Signs the person on whom a wholly validated answer names, and notes the assertion as used, both
 * in one transaction. Where either fails, nobody is signed on. Called any earlier, junk that nobody
 * signed could use up assertion ids.
 */
@Component
final class RecordedSignOn implements Converter<ResponseToken, Saml2AssertionAuthentication> {

  private final SamlSettings saml;
  private final UsedMessages used;
  private final ProviderSessions sessions;
  private final Arrival arrival;

  RecordedSignOn(SamlSettings saml, UsedMessages used, ProviderSessions sessions, Arrival arrival) {
    this.saml = saml;
    this.used = used;
    this.sessions = sessions;
    this.arrival = arrival;
  }

  @Override
  public Saml2AssertionAuthentication convert(ResponseToken token) {
    String code = token.getToken().getRelyingPartyRegistration().getRegistrationId();
    Assertion assertion = token.getResponse().getAssertions().get(0);
    AssertedPerson person =
        new AssertedPerson(assertion, Objects.requireNonNull(saml.saml().get(code)).attributes());
    Arrived arrived = arrive(person.at(new OdsCode(code)), person);
    return new Saml2AssertionAuthentication(
        arrived.identity(),
        Saml2ResponseAssertion.withResponseValue("not kept")
            .nameId(person.nameId())
            .sessionIndexes(person.sessionIndexes())
            .build(),
        arrived.authorities(),
        code);
  }

  private Arrived arrive(ProvenPerson person, AssertedPerson asserted) {
    HttpServletRequest request = CurrentRequest.get();
    try {
      return arrival.arrive(
          person, PlaceOfSignOn.of(request), Origins.of(request), () -> use(asserted));
    } catch (SignOnRefused refused) {
      // Spring Security lets its own kind of exception through alone
      throw refused.reason() == Cause.NOT_RECORDED
          ? new SamlRefused(SamlRefusal.NOT_RECORDED)
          : new SamlRefused(SamlRefusal.NOT_LET_IN, refused);
    }
  }

  private void use(AssertedPerson asserted) {
    if (!used.firstUse(asserted.assertion())) {
      throw new SamlRefused(SamlRefusal.REPLAYED);
    }
    sessions.note(asserted.assertion().getIssuer().getValue(), asserted.session());
  }
}
