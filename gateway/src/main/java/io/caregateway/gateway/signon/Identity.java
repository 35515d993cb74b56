package io.caregateway.gateway.signon;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.Place;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * A person who signed on: the principal of their session.
 *
 * @param name as shown
 * @param practice they see this practice alone; {@link AuditLog#SITE} until a choice of role
 *     decides it
 * @param role the one they work in; null until they chose, and where they have none
 * @param choices the roles they can work in
 * @param proof how they proved who they are
 * @param place where they were
 * @param session the row of the session in {@code gateway.session}
 * @param since when they signed on
 */
public record Identity(
    UserId id,
    @Nullable String name,
    OdsCode practice,
    @Nullable RoleProfile role,
    List<RoleProfile> choices,
    Proof proof,
    Place place,
    UUID session,
    Instant since)
    implements Caller, AuthenticatedPrincipal {

  public Identity {
    choices = List.copyOf(choices);
  }

  @Override
  public String getName() {
    return id.value();
  }

  /** The name, or the id where none was told. */
  public String shown() {
    return name == null ? id.value() : name;
  }

  /** Whether they have to say in which role they work before they can do anything. */
  public boolean mustChoose() {
    return role == null && !choices.isEmpty();
  }

  /** The same person in one of their roles, at its organisation; there in a session of its own. */
  public Identity in(RoleProfile chosen) {
    OdsCode there = chosen.organisation();
    UUID registered = there.equals(practice) ? session : UUID.randomUUID();
    return new Identity(id, name, there, chosen, choices, proof, place, registered, since);
  }

  @Override
  public Actor actor() {
    return new Actor(
        Actor.Kind.PERSON,
        id.inWords(),
        name,
        role == null ? null : role.inWords(),
        practice.equals(AuditLog.SITE) ? null : practice.value(),
        null,
        proof.evidence());
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
