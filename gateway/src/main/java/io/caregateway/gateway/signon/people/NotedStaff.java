package io.caregateway.gateway.signon.people;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.RightsSettings;
import io.caregateway.gateway.signon.RoleProfile;
import io.caregateway.gateway.signon.RoleProfile.Source;
import io.caregateway.gateway.signon.UserId;
import io.caregateway.gateway.signon.people.Person.Held;
import io.caregateway.gateway.signon.session.Ending;
import io.caregateway.gateway.signon.session.Sessions;
import io.caregateway.routes.practice.Practices;
import io.caregateway.routes.practice.UsersSettings;
import io.caregateway.routes.signon.staff.StaffIntake;
import io.caregateway.routes.signon.staff.StaffMember;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Notes the people whom a clinical system lists, with what their jobs give them by the practice's
 * settings. What others assert of them, or gave them, is theirs whatever the list says.
 */
@Component
final class NotedStaff implements StaffIntake {

  /** What the list gives somebody now, in place of what it gave before. */
  private record Change(UserId user, Set<String> before, Set<String> now) {

    boolean takesSomething() {
      return !now.containsAll(before);
    }

    String inWords() {
      return user.inWords()
          + ": by the clinical system "
          + PersonChanges.list(before)
          + ", now "
          + PersonChanges.list(now);
    }
  }

  /** More people than any practice has. */
  private static final int MOST = 100_000;

  private final PersonRows rows;
  private final Persons persons;
  private final Practices practices;
  private final Sessions sessions;
  private final AuditLog audit;
  private final PracticeTransactions transactions;
  private final Clock clock;

  /**
   * @throws IllegalArgumentException when a practice's settings name a profile that there is not
   */
  NotedStaff(
      PersonRows rows,
      Persons persons,
      Practices practices,
      RightsSettings rights,
      Sessions sessions,
      AuditLog audit,
      PracticeTransactions transactions,
      Clock clock) {
    this.rows = rows;
    this.persons = persons;
    this.practices = practices;
    this.sessions = sessions;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
    practices
        .codes()
        .forEach(practice -> require(practice, practices.get(practice).users(), rights));
  }

  /**
   * People's rows first, then sessions, then records: as everybody else takes hold of them, so that
   * nobody waits for one another.
   */
  @Override
  public void take(List<StaffMember> staff, Actor by, Origin origin) {
    OdsCode practice = transactions.current();
    Map<String, String> profiles = practices.get(practice).users().profiles();
    Map<UserId, Set<String>> held = new TreeMap<>(Comparator.comparing(UserId::value));
    for (StaffMember member : staff) {
      Stream<String> known = member.jobs().stream().filter(profiles::containsKey);
      held.put(UserId.uid(member.uid()), known.map(profiles::get).collect(Collectors.toSet()));
      persons.note(UserId.uid(member.uid()), member.name());
    }
    rows.all(MOST).stream()
        .filter(person -> !person.listed().isEmpty())
        .forEach(person -> held.putIfAbsent(person.user(), Set.of()));
    List<Change> changes =
        held.entrySet().stream()
            .flatMap(now -> changed(practice, now.getKey(), now.getValue()).stream())
            .toList();
    List<UserId> losers =
        changes.stream().filter(Change::takesSomething).map(Change::user).toList();
    sessions.endAllOf(practice, losers, new Ending(by, origin, "RIGHTS_TAKEN"));
    changes.forEach(
        change ->
            audit.append(AuditRecord.done(Act.PERSON_CHANGED, by, origin).about(change.inWords())));
  }

  private Optional<Change> changed(OdsCode practice, UserId user, Set<String> now) {
    Set<String> before = rows.find(user).map(Person::listed).orElse(Set.of());
    if (now.equals(before)) {
      return Optional.empty();
    }
    Instant since = clock.instant();
    Stream<Held> theirs =
        now.stream().sorted().map(name -> new Held(RoleProfile.listed(practice, name), since));
    rows.change(user, noted -> noted.with(Source.CLINICAL_SYSTEM, theirs));
    return Optional.of(new Change(user, before, now));
  }

  static void require(OdsCode practice, UsersSettings users, RightsSettings rights) {
    Set<String> unknown = new TreeSet<>(users.profiles().values());
    unknown.removeAll(rights.profiles());
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "gateway.practices."
              + practice
              + ".users.profiles names "
              + String.join(", ", unknown)
              + ", which is no profile of gateway.sign-on.roles.");
    }
  }
}
