package io.caregateway.stubs.idp;

import io.caregateway.stubs.idp.saml.SamlRefusal;
import io.caregateway.stubs.idp.saml.SamlRefusal.Cause;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Who works where. */
public final class StaffDirectory {
  private final Map<String, List<StaffMember>> practices;

  public StaffDirectory(List<StaffMember> everybody) {
    practices = new LinkedHashMap<>();
    for (var member : everybody) {
      practices.merge(
          member.practice(),
          List.of(member),
          (known, added) -> Stream.concat(known.stream(), added.stream()).toList());
    }
  }

  /** The two practices of the demo. All names and numbers are made up. */
  public static StaffDirectory demo() {
    return new StaffDirectory(
        List.of(
            member("555000100011", "Priya Shah", "Practice manager", "practice-manager", "A81001"),
            member("555000100022", "Tom Reed", "Receptionist", "receptionist", "A81001"),
            member("555000100033", "Dr Helen Marsh", "GP", "clinician", "A81001"),
            new StaffMember("555000100044", "Sam Ojo", "No role yet", List.of(), "A81001"),
            member("555000100055", "Rosa Quinn", "RA officer", "ra-officer", "A81001"),
            member("555000100066", "Grace Lindt", "Privacy officer", "privacy-officer", "A81001"),
            member("555000100077", "Noor Hadley", "Privacy officer", "privacy-officer", "A81001"),
            member("555000200011", "Owen Price", "Practice manager", "practice-manager", "B82002"),
            member("555000200022", "Aisha Khan", "Receptionist", "receptionist", "B82002"),
            member("555000200033", "Dr Liam Doyle", "GP", "clinician", "B82002"),
            new StaffMember("555000200044", "Kit Lowe", "No role yet", List.of(), "B82002")));
  }

  /** The ODS codes. */
  public Set<String> practices() {
    return Collections.unmodifiableSet(practices.keySet());
  }

  /**
   * @throws SamlRefusal {@code UNKNOWN_PRACTICE}
   */
  public List<StaffMember> of(String ods) throws SamlRefusal {
    var staff = practices.get(ods);
    if (staff == null) {
      throw new SamlRefusal(
          Cause.UNKNOWN_PRACTICE,
          "No practice of that ODS code is known here. Use one of: "
              + String.join(", ", practices.keySet())
              + ".");
    }
    return staff;
  }

  /**
   * @throws SamlRefusal {@code UNKNOWN_PRACTICE} or {@code UNKNOWN_PERSON}
   */
  public StaffMember member(String ods, String uid) throws SamlRefusal {
    for (var member : of(ods)) {
      if (member.uid().equals(uid)) {
        return member;
      }
    }
    throw new SamlRefusal(
        Cause.UNKNOWN_PERSON, "Nobody of that number works here. Choose somebody from the list.");
  }

  private static StaffMember member(
      String uid, String name, String job, String role, String practice) {
    return new StaffMember(uid, name, job, List.of(role), practice);
  }
}
