package io.caregateway.gateway.signon.cis2;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import io.caregateway.routes.signon.spine.SpineService;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * CIS2 as it describes itself, asked when it is first needed, so that the gateway starts without
 * it, and again each hour. Its keys are kept for five minutes; for a key that is not known they are
 * fetched anew, which is how a roll of keys passes unnoticed.
 */
final class Providers {

  private static final Duration AN_HOUR = Duration.ofHours(1);
  private static final long KEYS_MILLIS = Duration.ofMinutes(5).toMillis();
  private static final long WAIT_MILLIS = Duration.ofSeconds(15).toMillis();
  private static final long BETWEEN_FETCHES_MILLIS = 1000;

  /** The provider with its keys. */
  record Known(Provider provider, JWKSource<SecurityContext> keys, Instant until) {}

  private final SpineService service;
  private final URI issuer;
  private final Clock clock;
  private volatile @Nullable Known known;

  Providers(SpineService service, URI issuer, Clock clock) {
    this.service = service;
    this.issuer = issuer;
    this.clock = clock;
  }

  URI issuer() {
    return issuer;
  }

  /** Where people sign out there, without asking for it now. */
  Optional<URI> endSession() {
    return Optional.ofNullable(known).map(Known::provider).map(Provider::endSession);
  }

  Provider provider() {
    return known().provider();
  }

  JWKSource<SecurityContext> keys() {
    return known().keys();
  }

  /**
   * @throws io.caregateway.routes.signon.spine.SpineRefused when it does not answer
   * @throws Cis2Refused when its answer is not to be trusted
   */
  private synchronized Known known() {
    Instant now = clock.instant();
    Known before = known;
    if (before != null && now.isBefore(before.until())) {
      return before;
    }
    Provider provider =
        Provider.read(fetched(URI.create(issuer + "/.well-known/openid-configuration")), issuer);
    Known fresh = new Known(provider, keys(provider.keys()), now.plus(AN_HOUR));
    known = fresh;
    return fresh;
  }

  private JWKSource<SecurityContext> keys(URI address) {
    try {
      return JWKSourceBuilder.<SecurityContext>create(
              address.toURL(),
              url ->
                  new Resource(
                      new String(fetched(address), StandardCharsets.UTF_8), "application/json"))
          .cache(KEYS_MILLIS, WAIT_MILLIS)
          .rateLimited(BETWEEN_FETCHES_MILLIS)
          .build();
    } catch (MalformedURLException e) {
      throw new Cis2Refused(Cis2Refusal.UNREADABLE);
    }
  }

  private byte[] fetched(URI address) {
    return service.send(
        HttpRequest.newBuilder(address).header("Accept", "application/json").build());
  }
}
