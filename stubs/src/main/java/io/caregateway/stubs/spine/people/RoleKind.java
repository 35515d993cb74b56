package io.caregateway.stubs.spine.people;

import java.util.List;
import java.util.Map;

/**
 * A job that made-up people have. The job codes and activity codes are national ones; the first two
 * parts of a code are made up.
 *
 * @param activities code to name
 */
public record RoleKind(String code, String path, Map<String, String> activities) {

  public static final RoleKind CLINICIAN =
      new RoleKind(
          "S8000:G8000:R8000",
          "\"Clinical\":\"Clinical Provision\":\"Clinical Practitioner Access Role\"",
          Map.of("B0380", "Perform Detailed Health Record", "B0820", "View Patient Demographics"));

  public static final RoleKind NURSE =
      new RoleKind(
          "S8000:G8000:R8001",
          "\"Clinical\":\"Clinical Provision\":\"Nurse Access Role\"",
          Map.of("B0820", "View Patient Demographics"));

  public static final RoleKind MANAGER =
      new RoleKind(
          "S8001:G8002:R8008",
          "\"Admin & Clerical\":\"Management\":\"Admin/Clinical Support Access Role\"",
          Map.of("B0825", "Amend Patient Demographics", "B1700", "Local System Configuration"));

  public static final RoleKind RECEPTIONIST =
      new RoleKind(
          "S8001:G8003:R8009",
          "\"Admin & Clerical\":\"Admin & Clerical\":\"Receptionist Access Role\"",
          Map.of("B0560", "Patient Administration", "B0820", "View Patient Demographics"));

  /** States no activities at all. */
  public static final RoleKind SYSTEMS =
      new RoleKind(
          "S8001:G8004:R8015",
          "\"Admin & Clerical\":\"Systems\":\"Systems Support Access Role\"",
          Map.of());

  static final List<RoleKind> ALL = List.of(CLINICIAN, NURSE, MANAGER, RECEPTIONIST, SYSTEMS);

  public RoleKind {
    activities = Map.copyOf(activities);
  }

  /**
   * @param id role profile number
   */
  public SpineRole at(String organisation, String id) {
    return new SpineRole(id, organisation, code, path, activities, Map.of());
  }
}
