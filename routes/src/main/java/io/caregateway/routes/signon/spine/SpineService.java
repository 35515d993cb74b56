package io.caregateway.routes.signon.spine;

import io.caregateway.routes.partner.Exchange;
import io.caregateway.routes.partner.PartnerFailure;
import io.caregateway.routes.partner.PartnerTls;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** A service of the Spine behind a circuit breaker of its own. */
public final class SpineService {

  private static final int FAILURES_LOOKED_AT = 10;

  private final Exchange exchange;
  private final CircuitBreaker breaker;
  private final SpineRefusal unauthorised;

  /**
   * @param name of the service, for the breaker
   * @param unauthorised what it means where the service answers with a status of 400 to 499
   * @throws IllegalArgumentException when the truststore cannot be opened
   */
  public SpineService(String name, SpineBounds bounds, SpineRefusal unauthorised) {
    this.exchange =
        new Exchange(
            bounds.connectTimeout(),
            bounds.requestTimeout(),
            bounds.maximumAnswer().toBytes(),
            tls(bounds));
    this.breaker =
        CircuitBreaker.of(
            name,
            CircuitBreakerConfig.custom()
                .slidingWindowSize(FAILURES_LOOKED_AT)
                .minimumNumberOfCalls(FAILURES_LOOKED_AT)
                .waitDurationInOpenState(bounds.rest())
                .permittedNumberOfCallsInHalfOpenState(1)
                .recordException(e -> e instanceof SpineRefused r && r.reason().isPassing())
                .build());
    this.unauthorised = unauthorised;
  }

  /**
   * Sends a request once.
   *
   * @return the body of a 200
   * @throws SpineRefused with its cause
   */
  public byte[] send(HttpRequest request) {
    try {
      return breaker.executeSupplier(() -> body(request));
    } catch (CallNotPermittedException e) {
      throw new SpineRefused(SpineRefusal.RESTING);
    }
  }

  private byte[] body(HttpRequest request) {
    Exchange.Raw raw;
    try {
      raw = exchange.send(request);
    } catch (PartnerFailure e) {
      throw new SpineRefused(reason(e));
    }
    int status = raw.status();
    if (status == 200) {
      return raw.body();
    }
    if (status >= 300 && status < 400) {
      throw new SpineRefused(SpineRefusal.REDIRECTED);
    }
    boolean refused = status >= 400 && status < 500 && status != 429;
    throw new SpineRefused(refused ? unauthorised : SpineRefusal.FAILED);
  }

  private static SpineRefusal reason(PartnerFailure failure) {
    if (failure instanceof PartnerFailure.TimedOut) {
      return SpineRefusal.TIMED_OUT;
    }
    if (failure instanceof PartnerFailure.TooLarge) {
      return SpineRefusal.TOO_LARGE;
    }
    return failure instanceof PartnerFailure.Unreachable
        ? SpineRefusal.UNREACHABLE
        : SpineRefusal.FAILED;
  }

  private static Optional<SSLContext> tls(SpineBounds bounds) {
    if (bounds.truststore() == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(PartnerTls.trusting(bounds.truststore(), bounds.truststorePassword()));
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalArgumentException(
          "The truststore of a service of the Spine cannot be opened. Check bounds.truststore and"
              + " its password.",
          e);
    }
  }
}
