package io.caregateway.routes.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.routes.signon.spine.SpineRefusal;
import io.caregateway.routes.signon.spine.SpineRefused;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoleSelectionTest {

  private static final NationalRole HERE =
      new NationalRole("1", "A81001", "R8000", "Clinician", Set.of("B0820"), Set.of("Billing"));
  private static final NationalRole ELSEWHERE =
      new NationalRole("2", "Z99999", "R8000", "Clinician", Set.of(), Set.of("Billing"));
  private static final NationalRole WITHOUT_WORKGROUP =
      new NationalRole("3", "A81001", "R8009", "Receptionist", Set.of(), Set.of());

  @Test
  void takesTheRoleThatWasChosenAtTheSpineAlone() {
    assertThat(roles("1", null)).containsExactly(HERE);
    assertThat(roles("1", "Billing")).containsExactly(HERE);
  }

  @Test
  void takesAllRolesWhereNoneWasChosen() {
    assertThat(roles(null, null)).containsExactly(HERE, ELSEWHERE, WITHOUT_WORKGROUP);
    assertThat(roles(null, "Billing")).containsExactly(HERE, ELSEWHERE);
  }

  @Test
  void refusesARoleThatIsNotTheirs() {
    assertRefused(() -> roles("9", null), SpineRefusal.ROLE_NOT_FOUND);
  }

  @Test
  void refusesARoleOutsideTheWorkgroup() {
    assertRefused(() -> roles("3", "Billing"), SpineRefusal.WORKGROUP_NOT_FOUND);
    assertRefused(() -> roles(null, "Audit"), SpineRefusal.WORKGROUP_NOT_FOUND);
  }

  @Test
  void refusesARoleAtAnOrganisationThatIsNotRegisteredHere() {
    assertRefused(() -> roles("2", null), SpineRefusal.ORGANISATION_NOT_REGISTERED);
  }

  @Test
  void leavesSomebodyWithoutRolesToWhatIsKnownOfThemHere() {
    NationalPerson nobody = new NationalPerson("555000100044", null, List.of(), null);
    assertThat(new RoleSelection("A81001"::equals, "Billing").of(nobody)).isEmpty();
  }

  private static List<NationalRole> roles(@Nullable String selected, @Nullable String workgroup) {
    NationalPerson person =
        new NationalPerson(
            "555000100011", "P", List.of(HERE, ELSEWHERE, WITHOUT_WORKGROUP), selected);
    return new RoleSelection("A81001"::equals, workgroup).of(person);
  }

  private static void assertRefused(Runnable selection, SpineRefusal reason) {
    assertThatThrownBy(selection::run)
        .isInstanceOfSatisfying(
            SpineRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }
}
