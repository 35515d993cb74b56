package io.caregateway.routes.signon.staff;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a practice's clinical system lists as staff.
 *
 * @param uid 12 digits (sds-user-id)
 * @param name as shown; null where none was told
 * @param jobs codes of their jobs there; none where they were not asked for
 */
public record StaffMember(String uid, @Nullable String name, Set<String> jobs) {

  public StaffMember {
    jobs = Set.copyOf(jobs);
  }

  /** Names nobody: what is printed may end in a log. */
  @Override
  public String toString() {
    return "a member of staff";
  }
}
