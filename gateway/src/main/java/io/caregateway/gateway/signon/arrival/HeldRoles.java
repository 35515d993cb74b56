package io.caregateway.gateway.signon.arrival;

import io.caregateway.gateway.signon.RoleProfile;
import io.caregateway.gateway.signon.RoleProfile.Source;
import io.caregateway.gateway.signon.UserId;
import io.caregateway.gateway.signon.people.Person;
import io.caregateway.gateway.signon.people.Persons;
import org.springframework.stereotype.Component;

/**
 * Whether somebody still has a role that they had when they signed on: it may have been taken
 * since, or they may have been kept out, at a practice where they had no session to end.
 */
@Component
public final class HeldRoles {

  private final Persons persons;
  private final Choices choices;

  HeldRoles(Persons persons, Choices choices) {
    this.persons = persons;
    this.choices = choices;
  }

  /**
   * Asks in the transaction under way of the role's practice. Whoever changes the person meanwhile
   * waits until it ends, and then finds the session that it begins.
   */
  public boolean holds(UserId user, RoleProfile role) {
    return persons
        .findAndHold(user)
        .filter(person -> !person.suspended() && !person.locked())
        .filter(person -> has(person, role))
        .isPresent();
  }

  private boolean has(Person person, RoleProfile role) {
    return choices.of(person).stream()
        .anyMatch(
            held ->
                role.source() == Source.NATIONAL
                    ? held.id().equals(role.id())
                    : held.source() != Source.NATIONAL && held.code().equals(role.code()));
  }
}
