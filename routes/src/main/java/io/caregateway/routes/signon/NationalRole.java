package io.caregateway.routes.signon;

import java.util.Set;

/**
 * One role profile, as the Spine tells of it.
 *
 * @param id the role profile's number (sds-role-profile-id)
 * @param organisation ODS code, as it came
 * @param code the last part of a national code: {@code R8000} of {@code S8000:G8000:R8000}
 * @param name the last part of its name; the code where it has none
 * @param activities B-codes
 * @param workgroups names and codes alike
 */
public record NationalRole(
    String id,
    String organisation,
    String code,
    String name,
    Set<String> activities,
    Set<String> workgroups) {

  public NationalRole {
    activities = Set.copyOf(activities);
    workgroups = Set.copyOf(workgroups);
  }

  /** The last part of {@code S8000:G8000:R8000}. */
  public static String lastCode(String code) {
    return code.substring(code.lastIndexOf(':') + 1).strip();
  }

  /** The last part of {@code "Clinical":"Clinical Provision":"Nurse Access Role"}. */
  public static String lastName(String path) {
    int last = path.lastIndexOf("\":\"");
    String name = last < 0 ? path : path.substring(last + 3);
    return name.replace("\"", "").strip();
  }

  /** Names nobody: what is printed may end in a log. */
  @Override
  public String toString() {
    return "a national role at " + organisation;
  }
}
