package io.caregateway.gateway.signon.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.Proofs;
import io.caregateway.gateway.signon.RightsSettings;
import io.caregateway.gateway.signon.RoleProfile;
import io.caregateway.gateway.signon.people.Person;
import io.caregateway.gateway.signon.people.Person.Held;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChoicesTest {

  private static final OdsCode A = new OdsCode("A81001");
  private static final Instant SAID = Instant.parse("2026-11-02T09:30:00Z");
  private static final Duration LAST = Duration.ofDays(90);

  private final RoleProfile nurse = Proofs.national(A, "R8001");

  @Test
  void believesANationalRoleForSoLongAndNoLonger() {
    assertThat(at(SAID.plus(LAST).minusSeconds(1), nurse)).containsExactly(nurse);
    assertThat(at(SAID.plus(LAST), nurse)).isEmpty();
  }

  @Test
  void believesThePracticesOwnRolesUntilItTakesThem() {
    RoleProfile given = RoleProfile.given(A, "finance");
    assertThat(at(SAID.plus(Duration.ofDays(3650)), given)).containsExactly(given);
  }

  @Test
  void offersARoleOnceThatIsBothAssertedAndGiven() {
    RoleProfile asserted = RoleProfile.asserted(A, "finance");
    assertThat(at(SAID, asserted, RoleProfile.given(A, "finance"))).containsExactly(asserted);
  }

  @Test
  void offersEachNationalRoleAlsoWhereTwoHaveOneCode() {
    RoleProfile another = Proofs.national(A, "R8001");
    assertThat(at(SAID, nurse, another)).containsExactly(nurse, another);
  }

  private static List<RoleProfile> at(Instant now, RoleProfile... roles) {
    Person person =
        new Person(
            UUID.randomUUID(),
            Proofs.somebody(),
            null,
            SAID,
            SAID,
            false,
            false,
            List.of(roles).stream().map(role -> new Held(role, SAID)).toList());
    return new Choices(
            new RightsSettings(Map.of(), Map.of()),
            new NationalRoles(LAST),
            Clock.fixed(now, ZoneOffset.UTC))
        .of(person);
  }
}
