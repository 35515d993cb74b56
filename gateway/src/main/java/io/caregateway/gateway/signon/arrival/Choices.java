package io.caregateway.gateway.signon.arrival;

import io.caregateway.gateway.signon.RightsSettings;
import io.caregateway.gateway.signon.RoleProfile;
import io.caregateway.gateway.signon.RoleProfile.Source;
import io.caregateway.gateway.signon.people.Person;
import io.caregateway.gateway.signon.people.Person.Held;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The roles that a person can work in: what is remembered of them at the practice, as far as it is
 * of use here. They are the same whichever way the person came.
 */
@Component
final class Choices {

  private final RightsSettings rights;
  private final NationalRoles national;
  private final Clock clock;

  Choices(RightsSettings rights, NationalRoles national, Clock clock) {
    this.rights = rights;
    this.national = national;
    this.clock = clock;
  }

  List<RoleProfile> of(Person person) {
    // an own role that is both asserted and given is one choice
    Map<Object, RoleProfile> choices = new LinkedHashMap<>();
    person.roles().stream()
        .filter(this::stillHolds)
        .map(Held::role)
        .filter(rights::isOfUse)
        .forEach(
            role ->
                choices.putIfAbsent(
                    role.source() == Source.NATIONAL ? role.id() : List.of(role.code()), role));
    return new ArrayList<>(choices.values());
  }

  private boolean stillHolds(Held held) {
    return held.role().source() != Source.NATIONAL
        || held.since().plus(national.nationalRolesLast()).isAfter(clock.instant());
  }
}
