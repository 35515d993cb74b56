package io.caregateway.routes.partner;

import io.caregateway.feed.OdsCode;
import io.caregateway.routes.practice.ClinicalSystem;
import io.caregateway.routes.practice.PartnerSettings;
import io.caregateway.routes.practice.PracticeSettings;
import io.caregateway.routes.practice.Practices;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The clinical systems of this site's practices, each with its own connections and breaker. */
public final class Partners {

  private static final int FAILURES_LOOKED_AT = 10;

  private final Practices practices;
  private final Clock clock;
  private final Map<OdsCode, Partner> known = new ConcurrentHashMap<>();

  public Partners(Practices practices, Clock clock) {
    this.practices = practices;
    this.clock = clock;
  }

  /**
   * @throws io.caregateway.routes.practice.UnknownPractice when this site does not serve it
   * @throws PartnerSettingsUnusable when a key or certificate of its settings cannot be used
   */
  public Partner of(OdsCode practice) {
    PracticeSettings settings = practices.get(practice);
    return known.computeIfAbsent(practice, code -> connect(code, settings));
  }

  private Partner connect(OdsCode practice, PracticeSettings settings) {
    Exchange exchange = new Exchange(settings.partner());
    return new Partner(
        new BaseUrl(settings.baseUrl()),
        credentials(practice, settings, exchange),
        exchange,
        breaker(practice, settings.partner()),
        clock);
  }

  private Credentials credentials(OdsCode practice, PracticeSettings settings, Exchange exchange) {
    if (settings.clinicalSystem() == ClinicalSystem.EMIS) {
      return new SpineHeaders(practice, settings, clock);
    }
    PartnerSettings partner = settings.partner();
    if (partner.keyFile() == null) {
      throw new PartnerSettingsUnusable(
          "The practice " + practice + " needs partner.key-file: the RSA key that signs its JWT.",
          new IllegalArgumentException("partner.key-file is not set"));
    }
    URI tokenUrl =
        partner.tokenUrl() == null
            ? settings.baseUrl().resolve("oauth2/token")
            : partner.tokenUrl();
    return new AccessTokens(partner, tokenUrl, SigningKey.read(partner.keyFile()), exchange, clock);
  }

  private static CircuitBreaker breaker(OdsCode practice, PartnerSettings settings) {
    CircuitBreakerConfig config =
        CircuitBreakerConfig.custom()
            .slidingWindowSize(FAILURES_LOOKED_AT)
            .minimumNumberOfCalls(FAILURES_LOOKED_AT)
            .waitDurationInOpenState(settings.rest())
            .permittedNumberOfCallsInHalfOpenState(1)
            .recordException(Partners::isTheEndpointsFault)
            .build();
    return CircuitBreaker.of(practice.value(), config);
  }

  /** Busy is obeyed by waiting, and a refusal is an answer: neither says that it is broken. */
  private static boolean isTheEndpointsFault(Throwable failure) {
    return failure instanceof PartnerFailure known
        && known.isTransient()
        && !(known instanceof PartnerFailure.Busy);
  }
}
