package io.caregateway.safeguards.audit;

import org.jspecify.annotations.Nullable;

/**
 * Who acted, as they were at the event (FACTS: IG Requirements V4, audit).
 *
 * @param id user id: the 12-digit UID, the IdP's name for the person, a certificate's subject, or a
 *     part of the gateway
 * @param name as shown; null for machines
 * @param role role and organisation, as the person chose them
 * @param organisation ODS code of the organisation the role is held at
 * @param proof how they proved who they are, as {@code saml} or {@code mtls}, with serial and
 *     issuer of a certificate
 */
public record Actor(
    Kind kind,
    String id,
    @Nullable String name,
    @Nullable String role,
    @Nullable String organisation,
    @Nullable String proof) {

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
}
