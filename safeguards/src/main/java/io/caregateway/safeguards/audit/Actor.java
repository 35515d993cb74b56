package io.caregateway.safeguards.audit;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;

/**
 * Who acted, as they were at the event (FACTS: IG Requirements V4, audit).
 *
 * @param id user id: the 12-digit UID, the IdP's name for the person, a certificate's subject, or a
 *     part of the gateway
 * @param name as shown; null for machines
 * @param role role and organisation, as the person chose them
 * @param organisation ODS code of the organisation the role is held at
 * @param authority on whose authority they acted, where that is not their own
 * @param evidence how they proved who they are
 */
public record Actor(
    Kind kind,
    String id,
    @Nullable String name,
    @Nullable String role,
    @Nullable String organisation,
    @Nullable String authority,
    @JsonAlias("proof") @Nullable Evidence evidence) {

  @JsonCreator
  public Actor {}

  /** Of whose proof nothing is known but the method; on their own authority. */
  public Actor(
      Kind kind,
      String id,
      @Nullable String name,
      @Nullable String role,
      @Nullable String organisation,
      @Nullable String method) {
    this(kind, id, name, role, organisation, null, method == null ? null : Evidence.by(method));
  }

  /** What kind of actor. */
  public enum Kind {
    PERSON,
    MACHINE,
    SYSTEM
  }

  /** A part of the gateway itself that acts on its own, as {@code sync}. */
  public static Actor system(String part) {
    return new Actor(Kind.SYSTEM, part, null, null, null, null);
  }

  /** How they proved who they are, in one line. */
  public @Nullable String proof() {
    return evidence == null ? null : evidence.inWords();
  }
}
