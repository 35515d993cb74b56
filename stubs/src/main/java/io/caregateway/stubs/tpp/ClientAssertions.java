package io.caregateway.stubs.tpp;

import io.caregateway.stubs.fhir.Jwt;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The signed statements by which a client proves itself; each is taken once. */
public final class ClientAssertions {

  private static final int LONGEST_LIFE = 300;

  private final Clock clock;
  private final @Nullable PublicKey key;
  private final Map<String, Long> seen = new ConcurrentHashMap<>();

  /**
   * @param key the client's RSA key; null checks the form alone, not the signature
   */
  public ClientAssertions(Clock clock, @Nullable PublicKey key) {
    this.clock = clock;
    this.key = key;
  }

  /** An OAuth 2 error (RFC 6749, 5.2). */
  public static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final String error;

    public Refused(int status, String error, String description) {
      super(description);
      this.status = status;
      this.error = error;
    }

    public int status() {
      return status;
    }

    public String error() {
      return error;
    }

    public String description() {
      return String.valueOf(getMessage());
    }
  }

  /**
   * @param tokenUrl the URL that was called, which is what the assertion must be meant for
   * @return the client's id
   */
  public String accept(String assertion, String tokenUrl) throws Refused {
    Jwt jwt;
    try {
      jwt = Jwt.parse(assertion);
    } catch (Jwt.Malformed e) {
      throw invalid("Malformed JWT in client_assertion");
    }
    JsonNode claims = jwt.claims();
    if (!"RS512".equals(text(jwt.header(), "alg"))) {
      throw invalid("Invalid 'alg' header in client_assertion JWT - must be RS512");
    }
    if (text(jwt.header(), "kid").isEmpty()) {
      throw invalid("Missing 'kid' header in client_assertion JWT");
    }
    if (text(claims, "iss").isEmpty() || !text(claims, "iss").equals(text(claims, "sub"))) {
      throw invalid("Missing or non-matching 'iss'/'sub' claims in client_assertion JWT");
    }
    if (!text(claims, "aud").equals(tokenUrl)) {
      throw invalid("Missing or invalid 'aud' claim in client_assertion JWT");
    }
    long expires = claims.path("exp").asLong(0);
    long now = clock.instant().getEpochSecond();
    if (expires <= now || expires > now + LONGEST_LIFE) {
      throw invalid("Invalid 'exp' claim - at most 5 minutes into the future");
    }
    signature(jwt);
    once(text(claims, "jti"), expires, now);
    return text(claims, "iss");
  }

  private void once(String jti, long expires, long now) throws Refused {
    seen.values().removeIf(until -> until <= now);
    if (jti.isEmpty() || seen.putIfAbsent(jti, expires) != null) {
      throw invalid("Missing or non-unique 'jti' claim in client_assertion JWT");
    }
  }

  private void signature(Jwt jwt) throws Refused {
    if (jwt.signature().isEmpty()) {
      throw invalid("Missing signature in client_assertion JWT");
    }
    if (key == null) {
      return;
    }
    try {
      Signature verifier = Signature.getInstance("SHA512withRSA");
      verifier.initVerify(key);
      verifier.update(jwt.signed().getBytes(StandardCharsets.US_ASCII));
      if (verifier.verify(Base64.getUrlDecoder().decode(jwt.signature()))) {
        return;
      }
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw invalid("JWT signature verification failed");
    }
    throw new Refused(401, "invalid_client", "JWT signature verification failed");
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asString("");
  }

  private static Refused invalid(String description) {
    return new Refused(400, "invalid_request", description);
  }
}
