package io.caregateway.stubs.tpp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The access tokens that are out. Each is good for one practice, for {@link #LIFETIME}. */
public final class AccessTokens {

  public static final Duration LIFETIME = Duration.ofSeconds(599);

  private record Grant(String practice, Instant expires) {}

  private final Clock clock;
  private final Map<String, Grant> grants = new ConcurrentHashMap<>();

  public AccessTokens(Clock clock) {
    this.clock = clock;
  }

  /**
   * @param practice URL of the practice, without the FHIR version
   */
  String issue(String practice) {
    Instant now = clock.instant();
    grants.values().removeIf(g -> !g.expires.isAfter(now));
    String token = UUID.randomUUID().toString().replace("-", "");
    grants.put(token, new Grant(practice, now.plus(LIFETIME)));
    return token;
  }

  boolean holds(String token, String practice) {
    Grant grant = grants.get(token);
    return grant != null
        && grant.practice.equals(practice)
        && grant.expires.isAfter(clock.instant());
  }

  /** Takes every token back, as a partner does when its authorisation server restarts. */
  public void revokeAll() {
    grants.clear();
  }
}
