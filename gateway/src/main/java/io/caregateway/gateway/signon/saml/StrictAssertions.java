package io.caregateway.gateway.signon.saml;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Predicate;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.saml2.core.Saml2ResponseValidatorResult;
import org.springframework.security.saml2.provider.service.authentication.OpenSaml5AuthenticationProvider.AssertionToken;
import org.springframework.security.saml2.provider.service.authentication.OpenSaml5AuthenticationProvider.AssertionValidator;

/**
 * Checks an assertion by the gateway's own rules, which give each cause its name, and then by those
 * of OpenSAML. Runs after its signature was checked.
 */
final class StrictAssertions implements Converter<AssertionToken, Saml2ResponseValidatorResult> {

  /** How far the clocks of two sites may be apart. */
  static final Duration SKEW = Duration.ofMinutes(2);

  private final Converter<AssertionToken, Saml2ResponseValidatorResult> usual =
      AssertionValidator.builder().clockSkew(SKEW).build();
  private final Predicate<String> allowsUnsolicited;
  private final Clock clock;

  /**
   * @param allowsUnsolicited whether the practice of that ODS code allows it
   */
  StrictAssertions(Predicate<String> allowsUnsolicited, Clock clock) {
    this.allowsUnsolicited = allowsUnsolicited;
    this.clock = clock;
  }

  @Override
  public Saml2ResponseValidatorResult convert(AssertionToken token) {
    String practice = token.getToken().getRelyingPartyRegistration().getRegistrationId();
    AssertionRules rules =
        new AssertionRules(token.getToken(), allowsUnsolicited.test(practice), clock.instant());
    return rules
        .brokenBy(token.getAssertion())
        .map(refusal -> Saml2ResponseValidatorResult.failure(refusal.error()))
        .orElseGet(() -> usual.convert(token));
  }
}
