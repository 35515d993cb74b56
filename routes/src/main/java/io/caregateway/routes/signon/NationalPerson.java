package io.caregateway.routes.signon;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the Spine says of a person.
 *
 * @param uid 12 digits
 * @param name as the Spine shows it; null where it told none
 * @param roles all of them, at any organisation
 * @param selectedRole the role profile they chose there; null where they chose none
 */
public record NationalPerson(
    String uid, @Nullable String name, List<NationalRole> roles, @Nullable String selectedRole) {

  private static final Pattern UID = Pattern.compile("[0-9]{12}");

  public NationalPerson {
    roles = List.copyOf(roles);
  }

  public static boolean isUid(String text) {
    return UID.matcher(text).matches();
  }

  /** Names nobody: what is printed may end in a log. */
  @Override
  public String toString() {
    return "a national person";
  }
}
