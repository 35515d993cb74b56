package io.caregateway.gateway.signon.session;

import io.caregateway.gateway.signon.Proof;
import io.caregateway.gateway.signon.UserId;
import io.caregateway.safeguards.audit.Origin;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as the register has it.
 *
 * @param role as shown; null until one is chosen
 * @param origin from where the person signed on
 * @param seen when its last request was, to the minute
 */
public record RegisteredSession(
    UUID id,
    UserId user,
    @Nullable String name,
    @Nullable String role,
    Proof proof,
    Origin origin,
    Instant started,
    Instant seen) {

  /** The name, or the id where none was told. */
  public String shown() {
    return name == null ? user.value() : name;
  }

  /** Names nobody: what is printed may end in a log. */
  @Override
  public String toString() {
    return "session " + id;
  }
}
