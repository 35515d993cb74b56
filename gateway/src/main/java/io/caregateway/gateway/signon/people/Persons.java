package io.caregateway.gateway.signon.people;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.ProvenPerson;
import io.caregateway.gateway.signon.RoleProfile;
import io.caregateway.gateway.signon.RoleProfile.Source;
import io.caregateway.gateway.signon.SignOnRefused;
import io.caregateway.gateway.signon.SignOnRefused.Cause;
import io.caregateway.gateway.signon.SignOnSettings;
import io.caregateway.gateway.signon.SignOnSettings.Newcomers;
import io.caregateway.gateway.signon.UserId;
import io.caregateway.gateway.signon.people.Person.Held;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Notes people and their roles. All of it in the transaction under way of a practice, which is the
 * practice whose people they are: what one practice is told of a UID counts at no other.
 */
@Component
public final class Persons {

  private final PersonRows rows;
  private final SignOnSettings settings;
  private final PracticeTransactions transactions;
  private final Clock clock;

  Persons(
      PersonRows rows, SignOnSettings settings, PracticeTransactions transactions, Clock clock) {
    this.rows = rows;
    this.settings = settings;
    this.transactions = transactions;
    this.clock = clock;
  }

  public Optional<Person> find(UserId user) {
    return rows.find(user);
  }

  /** Finds somebody whom nobody else changes until the transaction under way ends. */
  public Optional<Person> findAndHold(UserId user) {
    return rows.findAndHold(user);
  }

  public Optional<Person> find(UUID id) {
    return rows.find(id);
  }

  /** The practice's people, by name. */
  public List<Person> all(int most) {
    return rows.all(most).stream()
        .sorted(Comparator.comparing(Person::shown, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  /** Notes somebody who did not sign on, as a sync of users knows them; they gain no rights. */
  public Person note(UserId user, @Nullable String name) {
    rows.insertIfNew(fresh(user, name));
    return rows.change(user, person -> person.named(name)).orElseThrow();
  }

  /**
   * Notes that they signed on, and in place of what was asserted before by the same kind of issuer,
   * the roles that are asserted now.
   *
   * @throws SignOnRefused NEWCOMER_REFUSED, PERSON_SUSPENDED, PERSON_LOCKED
   */
  public Person arrived(ProvenPerson proven) {
    OdsCode practice = transactions.current();
    List<RoleProfile> here =
        proven.roles().stream().filter(role -> role.organisation().equals(practice)).toList();
    UnaryOperator<Person> change = noted -> withAsserted(noted.named(proven.name()), proven, here);
    Person person =
        rows.change(proven.id(), change)
            .or(() -> newcomer(proven, change))
            .orElseThrow(() -> new SignOnRefused(Cause.NEWCOMER_REFUSED));
    if (person.suspended()) {
      throw new SignOnRefused(Cause.PERSON_SUSPENDED);
    }
    if (person.locked()) {
      throw new SignOnRefused(Cause.PERSON_LOCKED);
    }
    return person;
  }

  private Optional<Person> newcomer(ProvenPerson proven, UnaryOperator<Person> change) {
    if (settings.newcomers() != Newcomers.CREATE) {
      return Optional.empty();
    }
    rows.insertIfNew(fresh(proven.id(), proven.name()));
    return rows.change(proven.id(), change);
  }

  private Person withAsserted(Person person, ProvenPerson proven, List<RoleProfile> here) {
    Instant now = clock.instant();
    Source replaced =
        switch (proven.proof().method()) {
          case CIS2, CIS1 -> Source.NATIONAL;
          case SAML -> Source.IDENTITY_PROVIDER;
          case SMARTCARD, VIRTUAL_SMARTCARD -> null;
        };
    Stream<Held> asserted =
        here.stream().filter(role -> role.source() == replaced).map(role -> new Held(role, now));
    return person.with(replaced, asserted).seenAt(now);
  }

  private Person fresh(UserId user, @Nullable String name) {
    return new Person(
        UUID.randomUUID(), user, name, clock.instant(), null, false, false, List.of());
  }
}
