package io.caregateway.gateway.signon.people;

import io.caregateway.gateway.signon.RoleProfile;
import io.caregateway.gateway.signon.RoleProfile.Source;
import io.caregateway.gateway.signon.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person of one practice.
 *
 * @param id names them in addresses of pages
 * @param seen when they signed on last; null when they never did
 * @param suspended whether they are kept out
 * @param locked whether they were refused so often that they are kept out
 * @param roles all that were asserted of them or given to them here
 */
public record Person(
    UUID id,
    UserId user,
    @Nullable String name,
    Instant noted,
    @Nullable Instant seen,
    boolean suspended,
    boolean locked,
    List<Held> roles) {

  public Person {
    roles = List.copyOf(roles);
  }

  /**
   * A role with the time at which it was last said that they have it.
   *
   * @param since asserted or given then
   */
  public record Held(RoleProfile role, Instant since) {}

  /** The name, or the id where none was told. */
  public String shown() {
    return name == null ? user.value() : name;
  }

  /** The practice's profiles that were given to them. */
  public Set<String> given() {
    return codes(Source.GIVEN);
  }

  /** The practice's profiles that their jobs give them, as the clinical system lists those. */
  public Set<String> listed() {
    return codes(Source.CLINICAL_SYSTEM);
  }

  /** What others say that they have. */
  public List<Held> asserted() {
    return roles.stream().filter(held -> held.role().source() != Source.GIVEN).toList();
  }

  /** The names of all roles, each once. */
  public List<String> roleNames() {
    return roles.stream().map(held -> held.role().name()).distinct().sorted().toList();
  }

  private Set<String> codes(Source source) {
    return roles.stream()
        .map(Held::role)
        .filter(role -> role.source() == source)
        .map(RoleProfile::code)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** With these in place of all that this source said before. */
  Person with(@Nullable Source source, Stream<Held> now) {
    List<Held> all =
        Stream.concat(roles.stream().filter(held -> held.role().source() != source), now).toList();
    return new Person(id, user, name, noted, seen, suspended, locked, all);
  }

  Person named(@Nullable String told) {
    String known = told == null ? name : told;
    return new Person(id, user, known, noted, seen, suspended, locked, roles);
  }

  Person seenAt(Instant now) {
    return new Person(id, user, name, noted, now, suspended, locked, roles);
  }

  Person suspended(boolean now) {
    return new Person(id, user, name, noted, seen, now, locked, roles);
  }

  Person locked(boolean now) {
    return new Person(id, user, name, noted, seen, suspended, now, roles);
  }

  /** Names nobody: what is printed may end in a log. */
  @Override
  public String toString() {
    return "person " + id;
  }
}
