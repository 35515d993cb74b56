package io.caregateway.gateway.signon.saml.metadata;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Whether the metadata of each identity provider can be used, and how old it is. One practice's
 * provider that cannot be used is told of here and leaves the whole as it is: people of the others,
 * and everybody by other ways, go on signing on, and no load balancer is to take the gateway away.
 */
@Component("samlMetadataHealthIndicator")
final class SamlMetadataHealth implements HealthIndicator {

  /** Spring Boot counts a status that it does not know for nothing when it sums up. */
  static final Status DEGRADED =
      new Status("DEGRADED", "Nobody can sign on with at least one practice's own sign-on.");

  private final MetadataRefresh metadata;

  SamlMetadataHealth(MetadataRefresh metadata) {
    this.metadata = metadata;
  }

  @Override
  public Health health() {
    Health.Builder health = Health.up();
    for (Followed provider : metadata.all()) {
      if (provider.party().isEmpty()) {
        health.status(DEGRADED);
      }
      health.withDetail(provider.practice(), words(provider.state()));
    }
    return health.build();
  }

  private static String words(Followed.State state) {
    Instant end = state.party() == null ? null : state.party().validUntil();
    String read = state.readAt() == null ? "not read yet" : "read " + seconds(state.readAt());
    String holds = end == null ? "" : ", valid until " + seconds(end);
    String since = state.failure() == null ? "" : "; since then " + state.failure().sentence();
    return read + holds + since;
  }

  private static Instant seconds(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS);
  }
}
