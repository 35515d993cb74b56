package io.caregateway.stubs.spine.people;

import java.util.List;
import java.util.Locale;

/**
 * Somebody whom the Spine knows.
 *
 * @param uid 12 digits
 * @param loneObjects CIS2 sends a list of one as the thing itself, not as a list
 */
public record SpineUser(
    String uid,
    String given,
    String family,
    Authenticator authenticator,
    List<SpineRole> roles,
    boolean loneObjects) {

  public SpineUser {
    if (!uid.matches("\\d{12}")) {
      throw new IllegalArgumentException("a UID has 12 digits");
    }
    roles = List.copyOf(roles);
  }

  /** As staff lists have it: {@code SHAH Priya}. */
  public String listedName() {
    return family.toUpperCase(Locale.ROOT) + " " + given;
  }

  public String displayName() {
    return given + " " + family;
  }

  /** What a page says beside the name. */
  public String description() {
    String roleWords =
        switch (roles.size()) {
          case 0 -> "no role";
          case 1 -> roles.get(0).job() + " at " + roles.get(0).organisation();
          default -> roles.size() + " roles";
        };
    return roleWords + ", " + authenticator.words() + (loneObjects ? ", sent as one object" : "");
  }

  /** The same person with other roles. */
  public SpineUser with(List<SpineRole> others) {
    return new SpineUser(uid, given, family, authenticator, others, loneObjects);
  }
}
