package io.caregateway.gateway.signon;

import static io.caregateway.gateway.signon.Permission.ATTENTION_SEE;
import static io.caregateway.gateway.signon.Permission.BILLING_ADD;
import static io.caregateway.gateway.signon.Permission.PATIENT_READ;
import static io.caregateway.gateway.signon.Permission.SYNC_RUN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignOnSettingsTest {

  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void givesThePracticesUsualRolesWhatTheirWorkNeeds() {
    SignOnSettings usual = with(Map.of());
    assertThat(usual.permissions(List.of("practice-manager"))).containsExactly(Permission.values());
    assertThat(usual.permissions(List.of("receptionist")))
        .containsExactly(PATIENT_READ, BILLING_ADD, ATTENTION_SEE);
    assertThat(usual.permissions(List.of("systems"))).doesNotContain(PATIENT_READ, BILLING_ADD);
  }

  @Test
  void addsUpTheRightsOfSeveralRoles() {
    SignOnSettings settings = with(Map.of("syncer", Set.of(SYNC_RUN)));
    assertThat(settings.permissions(List.of("clinician", "syncer")))
        .containsExactly(PATIENT_READ, SYNC_RUN, BILLING_ADD);
  }

  @Test
  void givesAnUnknownRoleNothing() {
    assertThat(with(Map.of()).permissions(List.of("admin", "PATIENT_READ"))).isEmpty();
  }

  @Test
  void replacesARoleThatTheSiteSets() {
    SignOnSettings settings = with(Map.of("receptionist", Set.of()));
    assertThat(settings.permissions(List.of("receptionist"))).isEmpty();
  }

  @Test
  void refusesASessionThatNeverLasts() {
    assertThatThrownBy(() -> new SignOnSettings("x", Duration.ZERO, HOUR, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("gateway.sign-on.idle");
  }

  private static SignOnSettings with(Map<String, Set<Permission>> roles) {
    return new SignOnSettings("x", HOUR, HOUR, roles);
  }
}
