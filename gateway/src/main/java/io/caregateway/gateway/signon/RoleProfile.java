package io.caregateway.gateway.signon;

import io.caregateway.feed.OdsCode;
import java.util.Set;

/**
 * One role of a person at one organisation.
 *
 * @param id tells it from the person's other roles: the national role profile's number, or the code
 *     with its source before it
 * @param code the last part of a national role code, as {@code R8000}, or the practice's own name
 *     of the role
 * @param name as shown
 * @param activities national activity codes, as {@code B0820}
 * @param source who says that the person has it
 */
public record RoleProfile(
    String id,
    OdsCode organisation,
    String code,
    String name,
    Set<String> activities,
    Source source) {

  /** Who says so. */
  public enum Source {
    /** The Spine, by CIS2 or CIS1. */
    NATIONAL,
    /** The practice's own identity provider. */
    IDENTITY_PROVIDER,
    /** The practice's clinical system, in its list of staff. */
    CLINICAL_SYSTEM,
    /** Somebody of the practice with the right to. */
    GIVEN
  }

  public RoleProfile {
    activities = Set.copyOf(activities);
  }

  /** As the practice's identity provider names it. */
  public static RoleProfile asserted(OdsCode practice, String name) {
    return own(practice, name, Source.IDENTITY_PROVIDER);
  }

  /** As given at the practice. */
  public static RoleProfile given(OdsCode practice, String name) {
    return own(practice, name, Source.GIVEN);
  }

  /** As the job gives it that the practice's clinical system lists. */
  public static RoleProfile listed(OdsCode practice, String name) {
    return own(practice, name, Source.CLINICAL_SYSTEM);
  }

  private static RoleProfile own(OdsCode practice, String name, Source source) {
    return new RoleProfile(source + ":" + name, practice, name, name, Set.of(), source);
  }

  /** For the audit record. */
  String inWords() {
    return name.equals(code) ? name : name + " (" + code + ")";
  }
}
