package io.caregateway.routes.signon;

import io.caregateway.routes.signon.spine.SpineRefusal;
import io.caregateway.routes.signon.spine.SpineRefused;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which of a person's roles count here. Where a role was chosen at the Spine, that one alone, and
 * it must be theirs, in the workgroup, at an organisation that is registered here; each of the
 * three has its own refusal. Where none was chosen, all that are in the workgroup: whether one of
 * them is of use here is decided with what is known of the person besides.
 */
public final class RoleSelection {

  private final Predicate<String> registered;
  private final @Nullable String workgroup;

  /**
   * @param registered whether an organisation, by its ODS code, is served here
   * @param workgroup name or code that a role must have; null where none is asked for
   */
  public RoleSelection(Predicate<String> registered, @Nullable String workgroup) {
    this.registered = registered;
    this.workgroup = workgroup;
  }

  /**
   * @throws SpineRefused ROLE_NOT_FOUND, WORKGROUP_NOT_FOUND, ORGANISATION_NOT_REGISTERED
   */
  public List<NationalRole> of(NationalPerson person) {
    String selected = person.selectedRole();
    if (selected != null) {
      return List.of(selected(person, selected));
    }
    List<NationalRole> fitting = person.roles().stream().filter(this::isInWorkgroup).toList();
    if (fitting.isEmpty() && !person.roles().isEmpty()) {
      throw new SpineRefused(SpineRefusal.WORKGROUP_NOT_FOUND);
    }
    return fitting;
  }

  private NationalRole selected(NationalPerson person, String id) {
    NationalRole role =
        person.roles().stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new SpineRefused(SpineRefusal.ROLE_NOT_FOUND));
    if (!isInWorkgroup(role)) {
      throw new SpineRefused(SpineRefusal.WORKGROUP_NOT_FOUND);
    }
    if (!registered.test(role.organisation())) {
      throw new SpineRefused(SpineRefusal.ORGANISATION_NOT_REGISTERED);
    }
    return role;
  }

  private boolean isInWorkgroup(NationalRole role) {
    return workgroup == null || role.workgroups().contains(workgroup);
  }
}
