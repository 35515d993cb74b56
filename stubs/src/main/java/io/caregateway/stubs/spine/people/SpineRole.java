package io.caregateway.stubs.spine.people;

import java.util.Map;

/**
 * One role profile. The national code has three parts; the last is the job.
 *
 * @param id the role profile's number (sds-role-profile-id)
 * @param organisation ODS code
 * @param code {@code S8000:G8000:R8000}
 * @param path its name, each part in quotes: {@code "Clinical":"Clinical Provision":"..."}
 * @param activities code to name; none where the role states none
 * @param workgroups code to name
 */
public record SpineRole(
    String id,
    String organisation,
    String code,
    String path,
    Map<String, String> activities,
    Map<String, String> workgroups) {

  public SpineRole {
    activities = Map.copyOf(activities);
    workgroups = Map.copyOf(workgroups);
  }

  /** {@code R8000}. */
  public String jobCode() {
    return code.substring(code.lastIndexOf(':') + 1);
  }

  /** {@code Clinical Practitioner Access Role}. */
  public String job() {
    String last = path.substring(path.lastIndexOf(":\"") + 2);
    return last.substring(0, last.length() - 1);
  }
}
