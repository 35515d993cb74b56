package io.caregateway.gateway.signon.people;

import io.caregateway.gateway.signon.RoleProfile;
import io.caregateway.gateway.signon.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person of one practice.
 *
 * @param id names them in addresses of pages
 * @param seen when they signed on last; null when they never did
 * @param suspended whether they are kept out
 * @param roles all that were asserted of them or given to them here
 */
public record Person(
    UUID id,
    UserId user,
    @Nullable String name,
    Instant noted,
    @Nullable Instant seen,
    boolean suspended,
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

  Person with(List<Held> others) {
    return new Person(id, user, name, noted, seen, suspended, others);
  }

  Person named(@Nullable String told) {
    return new Person(id, user, told == null ? name : told, noted, seen, suspended, roles);
  }

  Person seenAt(Instant now) {
    return new Person(id, user, name, noted, now, suspended, roles);
  }

  Person suspended(boolean now) {
    return new Person(id, user, name, noted, seen, now, roles);
  }

  /** Names nobody: what is printed may end in a log. */
  @Override
  public String toString() {
    return "person " + id;
  }
}
