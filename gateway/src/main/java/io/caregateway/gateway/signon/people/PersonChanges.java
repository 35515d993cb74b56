package io.caregateway.gateway.signon.people;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.RightsSettings;
import io.caregateway.gateway.signon.RoleProfile;
import io.caregateway.gateway.signon.RoleProfile.Source;
import io.caregateway.gateway.signon.UserId;
import io.caregateway.gateway.signon.people.Person.Held;
import io.caregateway.gateway.signon.session.Ending;
import io.caregateway.gateway.signon.session.Sessions;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What a practice changes about its people, each with its record. Whoever loses something loses
 * their sessions with it.
 */
@Component
public final class PersonChanges {

  private final PersonRows rows;
  private final Persons persons;
  private final RightsSettings rights;
  private final Sessions sessions;
  private final AuditLog audit;
  private final PracticeTransactions transactions;
  private final Clock clock;

  PersonChanges(
      PersonRows rows,
      Persons persons,
      RightsSettings rights,
      Sessions sessions,
      AuditLog audit,
      PracticeTransactions transactions,
      Clock clock) {
    this.rows = rows;
    this.persons = persons;
    this.rights = rights;
    this.sessions = sessions;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Notes somebody before they first sign on; they gain no rights by that. */
  public Person add(OdsCode practice, UserId user, String name, Actor by, Origin origin) {
    return transactions.in(
        practice,
        () -> {
          Person person = persons.note(user, name);
          record(user, "noted", by, origin);
          return person;
        });
  }

  /**
   * Gives a person exactly these of the practice's profiles; what others assert of them stays.
   *
   * @return false where they have exactly these already
   */
  public boolean give(
      OdsCode practice, Person person, Set<String> profiles, Actor by, Origin origin) {
    Set<String> wanted = new TreeSet<>(profiles);
    wanted.retainAll(rights.profiles());
    Set<String> before = person.given();
    if (wanted.equals(before)) {
      return false;
    }
    transactions.run(
        practice,
        () -> {
          rows.change(person.user(), noted -> noted.with(Source.GIVEN, held(practice, wanted)));
          if (!wanted.containsAll(before)) {
            end(practice, person.user(), new Ending(by, origin, "RIGHTS_TAKEN"));
          }
          record(person.user(), "given " + list(before) + ", now " + list(wanted), by, origin);
        });
    return true;
  }

  /** Keeps somebody out from now on, or no longer. */
  public void suspend(OdsCode practice, Person person, boolean suspended, Actor by, Origin origin) {
    transactions.run(
        practice,
        () -> {
          rows.change(person.user(), noted -> noted.suspended(suspended));
          if (suspended) {
            end(practice, person.user(), new Ending(by, origin, "SUSPENDED"));
          }
          record(person.user(), suspended ? "suspended" : "no longer suspended", by, origin);
        });
  }

  /** Lets somebody try again who was locked out. */
  public void unlock(OdsCode practice, Person person, Actor by, Origin origin) {
    change(practice, person.user(), noted -> noted.locked(false), "unlocked", by, origin);
  }

  /** Locks somebody out after too many refusals; nothing where they are not known. */
  public void lock(OdsCode practice, UserId user) {
    Origin inside = Origin.internal(UUID.randomUUID().toString());
    Actor gateway = Actor.system("sign-on");
    change(practice, user, noted -> noted.locked(true), "locked out", gateway, inside);
  }

  private void change(
      OdsCode practice,
      UserId user,
      UnaryOperator<Person> change,
      String what,
      Actor by,
      Origin origin) {
    transactions.apart(
        practice,
        () ->
            rows.change(user, change)
                .map(
                    changed -> {
                      record(user, what, by, origin);
                      return changed;
                    }));
  }

  private void record(UserId user, String what, Actor by, Origin origin) {
    audit.append(
        AuditRecord.done(Act.PERSON_CHANGED, by, origin).about(user.inWords() + ": " + what));
  }

  private void end(OdsCode practice, UserId user, Ending ending) {
    sessions.endAllOf(practice, user, ending);
  }

  private Stream<Held> held(OdsCode practice, Set<String> wanted) {
    return wanted.stream()
        .map(name -> new Held(RoleProfile.given(practice, name), clock.instant()));
  }

  static String list(Set<String> names) {
    return names.isEmpty() ? "nothing" : names.stream().sorted().collect(Collectors.joining(", "));
  }
}
