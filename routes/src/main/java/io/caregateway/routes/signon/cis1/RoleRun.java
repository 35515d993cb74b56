package io.caregateway.routes.signon.cis1;

import io.caregateway.routes.signon.NationalRole;
import io.caregateway.routes.signon.cis1.RoleAssertion.Attribute;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The run of attributes that is one role. Names and codes of activities do not match by position,
 * so only the codes are taken.
 */
final class RoleRun {

  private final String organisation;
  private final Set<String> activities = new HashSet<>();
  private final Set<String> workgroups = new HashSet<>();
  private String id = "";
  private String code = "";
  private String name = "";

  /**
   * @param organisation empty before the first role
   */
  RoleRun(String organisation) {
    this.organisation = organisation;
  }

  void take(Attribute attribute) {
    switch (attribute.name()) {
      case "nhsBusinessFunctionsCodes" -> activities.addAll(attribute.values());
      case "nhsWorkGroups", "nhsWorkGroupsCodes" -> workgroups.addAll(attribute.values());
      case "uniqueIdentifier" -> id = attribute.first();
      case "nhsJobRoleCode" -> code = NationalRole.lastCode(attribute.first());
      case "nhsJobRole" -> name = NationalRole.lastName(attribute.first());
      default -> {
        // areas of work and the organisation's name are not needed
      }
    }
  }

  /** Empty where it lacks what makes a role: organisation, number and code. */
  Optional<NationalRole> role() {
    if (organisation.isEmpty() || id.isEmpty() || code.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new NationalRole(
            id, organisation, code, name.isEmpty() ? code : name, activities, workgroups));
  }
}
