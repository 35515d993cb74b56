package io.caregateway.gateway.signon.arrival;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.ProvenPerson;
import io.caregateway.gateway.signon.RoleProfile;
import io.caregateway.gateway.signon.SignOnRefused;
import io.caregateway.gateway.signon.SignOnRefused.Cause;
import io.caregateway.gateway.signon.people.Persons;
import io.caregateway.routes.practice.Departures;
import io.caregateway.routes.practice.Practices;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The roles at all practices that are served here, of somebody who came without naming one. Each
 * practice is asked in a transaction of its own: what is noted of the roles stands even if the
 * sign-on does not, as it was proven.
 */
@Component
final class Everywhere {

  private final Practices practices;
  private final Departures departures;
  private final PracticeTransactions transactions;
  private final Persons persons;
  private final Choices choices;

  Everywhere(
      Practices practices,
      Departures departures,
      PracticeTransactions transactions,
      Persons persons,
      Choices choices) {
    this.practices = practices;
    this.departures = departures;
    this.transactions = transactions;
    this.persons = persons;
    this.choices = choices;
  }

  /**
   * @throws SignOnRefused NO_ROLE, NOT_SERVED_HERE; NEWCOMER_REFUSED and PERSON_SUSPENDED where
   *     that keeps them out of every practice
   */
  List<RoleProfile> choices(ProvenPerson person) {
    Set<OdsCode> asserted =
        Set.copyOf(person.roles().stream().map(RoleProfile::organisation).toList());
    List<RoleProfile> all = new ArrayList<>();
    Optional<SignOnRefused> refused = Optional.empty();
    for (OdsCode practice : practices.codes()) {
      if (departures.has(practice)) {
        continue;
      }
      try {
        all.addAll(transactions.in(practice, () -> at(person, asserted.contains(practice))));
      } catch (SignOnRefused e) {
        refused = Optional.of(e);
      }
    }
    if (all.isEmpty()) {
      throw refused.orElseGet(() -> new SignOnRefused(why(asserted)));
    }
    return all;
  }

  private List<RoleProfile> at(ProvenPerson person, boolean asserted) {
    boolean known = asserted || persons.find(person.id()).isPresent();
    return known ? choices.of(persons.arrived(person)) : List.of();
  }

  private Cause why(Set<OdsCode> asserted) {
    boolean elsewhere =
        !asserted.isEmpty() && asserted.stream().allMatch(code -> practices.find(code).isEmpty());
    return elsewhere ? Cause.NOT_SERVED_HERE : Cause.NO_ROLE;
  }
}
