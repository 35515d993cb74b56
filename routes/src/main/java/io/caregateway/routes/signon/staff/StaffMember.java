package io.caregateway.routes.signon.staff;

import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a practice's clinical system lists as staff. No more is taken of them: what they
 * may do is for the Spine and for the practice to say.
 *
 * @param uid 12 digits (sds-user-id)
 * @param name as shown; null where none was told
 */
public record StaffMember(String uid, @Nullable String name) {

  /** Names nobody: what is printed may end in a log. */
  @Override
  public String toString() {
    return "a member of staff";
  }
}
