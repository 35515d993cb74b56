package io.caregateway.routes.partner;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.caregateway.routes.practice.PartnerSettings;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * OAuth 2 client credentials with a signed JWT (RFC 7523, 2.2; NHS application-restricted pattern:
 * RS512, at most five minutes). A token is kept until shortly before it ends.
 */
final class AccessTokens implements Credentials {

  private static final String ASSERTION_TYPE =
      "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
  private static final long ASSERTION_SECONDS = 240;
  private static final long MARGIN_SECONDS = 30;

  private final PartnerSettings settings;
  private final URI tokenUrl;
  private final PrivateKey key;
  private final Exchange exchange;
  private final Clock clock;
  private @Nullable AccessToken kept;

  AccessTokens(
      PartnerSettings settings, URI tokenUrl, PrivateKey key, Exchange exchange, Clock clock) {
    this.settings = settings;
    this.tokenUrl = tokenUrl;
    this.key = key;
    this.exchange = exchange;
    this.clock = clock;
  }

  @Override
  public void addTo(HttpRequest.Builder request, Interaction interaction) {
    request
        .header("Authorization", "Bearer " + current())
        .header("X-Request-ID", UUID.randomUUID().toString());
  }

  @Override
  public synchronized void renew() {
    kept = null;
  }

  private synchronized String current() {
    AccessToken token = kept;
    if (token == null || !token.holdsAt(clock.instant().plusSeconds(MARGIN_SECONDS))) {
      token = fetch();
      kept = token;
    }
    return token.value();
  }

  private AccessToken fetch() {
    String form =
        "grant_type=client_credentials&client_assertion_type="
            + URLEncoder.encode(ASSERTION_TYPE, UTF_8)
            + "&client_assertion="
            + URLEncoder.encode(assertion(), UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(tokenUrl)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    Exchange.Raw answer = exchange.send(request);
    if (answer.status() != 200) {
      throw new PartnerFailure.NotBelieved(
          "The clinical system gave no access token. Check partner.client-id, partner.key-id and"
              + " partner.key-file, and that the supplier knows the public key.");
    }
    return AccessToken.read(answer.body(), clock.instant());
  }

  private String assertion() {
    Instant now = clock.instant();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(settings.clientId())
            .subject(settings.clientId())
            .audience(tokenUrl.toString())
            .jwtID(UUID.randomUUID().toString())
            .expirationTime(Date.from(now.plusSeconds(ASSERTION_SECONDS)))
            .build();
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.RS512)
            .type(JOSEObjectType.JWT)
            .keyID(settings.keyId())
            .build();
    SignedJWT jwt = new SignedJWT(header, claims);
    try {
      jwt.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new PartnerSettingsUnusable("partner.key-file holds a key that cannot sign RS512.", e);
    }
    return jwt.serialize();
  }
}
