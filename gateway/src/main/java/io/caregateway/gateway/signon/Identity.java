package io.caregateway.gateway.signon;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * A person who signed on: the principal of their session.
 *
 * @param id the 12-digit UID, or the name that the identity provider has for them
 * @param name as shown
 * @param practice whose identity provider vouches for them; they see this practice alone
 * @param roles the practice's own names of roles; none gives no rights
 * @param proof how they proved who they are
 * @param since when they signed on
 */
public record Identity(
    String id,
    @Nullable String name,
    OdsCode practice,
    List<String> roles,
    Proof proof,
    Instant since)
    implements Caller, AuthenticatedPrincipal {

  public Identity {
    roles = List.copyOf(roles);
  }

  @Override
  public String getName() {
    return id;
  }

  /** The name, or the id where the identity provider told none. */
  public String shown() {
    return name == null ? id : name;
  }

  @Override
  public Actor actor() {
    String role = roles.isEmpty() ? null : String.join(", ", roles);
    return new Actor(Actor.Kind.PERSON, id, name, role, practice.value(), proof.inWords());
  }

  @Override
  public Optional<OdsCode> workingFor() {
    return Optional.of(practice);
  }

  /** Names nobody: what is printed may end in a log. */
  @Override
  public String toString() {
    return "a person of " + practice;
  }
}
