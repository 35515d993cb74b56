package io.caregateway.routes.signon.cis1;

import io.caregateway.routes.signon.spine.SpineBounds;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Sign-on with CIS1, for sites that are still on their way to CIS2. NHS England withdraws CIS1 by
 * 28 February 2027, and this with it.
 *
 * @param enabled whether anybody can sign on so
 * @param roleAssertion the Spine Security Broker's address for role assertions, as {@code
 *     https://sbapi.example.nhs.uk/saml/RoleAssertion}; has to be set where it is enabled
 * @param bounds of that service
 * @param clockSkew by how much the broker's clock and ours may differ
 * @param training whether smartcard sessions in training mode are let in
 */
@ConfigurationProperties("gateway.cis1")
public record Cis1Settings(
    @DefaultValue("false") boolean enabled,
    @Nullable URI roleAssertion,
    @DefaultValue SpineBounds bounds,
    @DefaultValue("PT30S") Duration clockSkew,
    @DefaultValue("false") boolean training) {

  public Cis1Settings {
    if (enabled && roleAssertion == null) {
      throw new IllegalArgumentException(
          "gateway.cis1.role-assertion has to be set where gateway.cis1.enabled is true.");
    }
  }
}
