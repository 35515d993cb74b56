package io.caregateway.routes.signon.cis1;

import io.caregateway.routes.signon.SafeAddress;
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
 * @param ticketAddress where a person's own machine gives the ticket to pages of ours, as {@code
 *     http://127.0.0.1:8765/ticket}: their browser asks it with a GET and takes the answer's text.
 *     What offers a ticket so, if anything, depends on the smartcard software and is not published.
 *     Without it people paste the ticket
 * @param bounds of that service
 * @param clockSkew by how much the broker's clock and ours may differ
 * @param training whether smartcard sessions in training mode are let in
 */
@ConfigurationProperties("gateway.cis1")
public record Cis1Settings(
    @DefaultValue("false") boolean enabled,
    @Nullable URI roleAssertion,
    @Nullable URI ticketAddress,
    @DefaultValue SpineBounds bounds,
    @DefaultValue("PT30S") Duration clockSkew,
    @DefaultValue("false") boolean training) {

  public Cis1Settings {
    if (enabled && roleAssertion == null) {
      throw new IllegalArgumentException(
          "gateway.cis1.role-assertion has to be set where gateway.cis1.enabled is true.");
    }
    if (roleAssertion != null && !SafeAddress.isSafe(roleAssertion)) {
      throw new IllegalArgumentException(
          "gateway.cis1.role-assertion begins with https://, or names this machine itself: what it"
              + " answers is not signed, so TLS alone says who answered.");
    }
    if (ticketAddress != null && !SafeAddress.isThisMachine(ticketAddress)) {
      throw new IllegalArgumentException(
          "gateway.cis1.ticket-address is on the person's own machine, as 127.0.0.1 or localhost: a"
              + " ticket signs on whoever has it.");
    }
  }
}
