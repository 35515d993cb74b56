package io.caregateway.stubs.idp;

import io.caregateway.stubs.idp.saml.SamlNames;
import java.time.Clock;

/**
 * What the identity provider is told.
 *
 * @param keys one for each practice
 * @param authnContext the class of authentication that assertions state
 * @param signsResponse whether Responses are signed
 * @param signsAssertion whether assertions are signed
 */
public record IdpSettings(
    StaffDirectory staff,
    ServiceProvider serviceProvider,
    IdpKeys keys,
    AttributeNames attributeNames,
    String authnContext,
    boolean signsResponse,
    boolean signsAssertion,
    Clock clock) {

  /**
   * The demo: its people, the gateway at {@code https://localhost:8443}, and a key made on the
   * spot.
   */
  public static IdpSettings demo() {
    return demo(IdpKeys.generated());
  }

  public static IdpSettings demo(IdpKeys keys) {
    return new IdpSettings(
        StaffDirectory.demo(),
        ServiceProvider.gatewayAt("https://localhost:8443"),
        keys,
        AttributeNames.DEFAULT,
        SamlNames.PASSWORD_OVER_TLS,
        true,
        true,
        Clock.systemUTC());
  }

  public IdpSettings with(ServiceProvider provider) {
    return new IdpSettings(
        staff, provider, keys, attributeNames, authnContext, signsResponse, signsAssertion, clock);
  }

  public IdpSettings with(AttributeNames names) {
    return new IdpSettings(
        staff, serviceProvider, keys, names, authnContext, signsResponse, signsAssertion, clock);
  }

  public IdpSettings with(Clock other) {
    return new IdpSettings(
        staff,
        serviceProvider,
        keys,
        attributeNames,
        authnContext,
        signsResponse,
        signsAssertion,
        other);
  }

  public IdpSettings signing(boolean response, boolean assertion) {
    return new IdpSettings(
        staff, serviceProvider, keys, attributeNames, authnContext, response, assertion, clock);
  }
}
