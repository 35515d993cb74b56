package io.caregateway.stubs.idp;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Somebody who can sign on at the stub.
 *
 * @param uid 12 digits, as the Spine numbers people
 * @param job what the page says beside the name
 * @param roles the practice's own names of roles; may be none
 * @param practice ODS code
 */
public record StaffMember(
    String uid, String name, String job, List<String> roles, String practice) {
  private static final Pattern UID = Pattern.compile("\\d{12}");

  public StaffMember {
    if (!UID.matcher(uid).matches()) {
      throw new IllegalArgumentException("a UID has 12 digits");
    }
    roles = List.copyOf(roles);
  }

  Map<String, List<String>> attributes(AttributeNames names) {
    return Map.of(
        names.uid(), List.of(uid),
        names.name(), List.of(name),
        names.roles(), roles,
        names.practice(), List.of(practice));
  }
}
