package io.caregateway.gateway.signon;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.Evidence;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * A machine that showed a client certificate which settings map to practices and rights.
 *
 * @param name its name in the settings
 * @param subject of its certificate
 * @param certificate what is recorded of its certificate
 * @param practices the ones it serves
 * @param practice the one of this request; null when it serves several and named none
 */
public record Machine(
    String name,
    String subject,
    Evidence certificate,
    Set<OdsCode> practices,
    @Nullable OdsCode practice)
    implements Caller, AuthenticatedPrincipal {

  /** By this header a machine of several practices names the one that it asks for. */
  public static final String PRACTICE_HEADER = "X-Practice";

  public Machine {
    practices = Set.copyOf(practices);
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public Actor actor() {
    String organisation = practice == null ? null : practice.value();
    return new Actor(Actor.Kind.MACHINE, subject, name, null, organisation, null, certificate);
  }

  @Override
  public Optional<OdsCode> workingFor() {
    return Optional.ofNullable(practice);
  }
}
