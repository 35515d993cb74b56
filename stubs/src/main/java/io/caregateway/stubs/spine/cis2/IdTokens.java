package io.caregateway.stubs.spine.cis2;

import io.caregateway.stubs.fhir.Json;
import io.caregateway.stubs.spine.faults.SpineFault;
import io.caregateway.stubs.spine.faults.SpineFaults;
import io.caregateway.stubs.spine.people.Authenticator;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** ID tokens with the claims of CIS2, right ones and wrong ones. */
final class IdTokens {

  private static final long LIFE = 3600;

  private final SigningKeys keys;
  private final SpineFaults faults;

  IdTokens(SigningKeys keys, SpineFaults faults) {
    this.keys = keys;
    this.faults = faults;
  }

  String issue(String issuer, String client, Cis2Session session, String accessToken, Instant at) {
    String audience = falls(SpineFault.WRONG_AUDIENCE) ? "another-client" : client;
    Authenticator by =
        falls(SpineFault.ACR_TOO_LOW) ? Authenticator.PASSWORD : session.user().authenticator();
    Instant now = falls(SpineFault.EXPIRED) ? at.minusSeconds(2 * LIFE) : at;
    ObjectNode claims =
        Json.object()
            .put("sub", session.user().uid())
            .put("iss", issuer)
            .put("aud", audience)
            .put("azp", audience)
            .put("iat", now.getEpochSecond())
            .put("exp", now.getEpochSecond() + LIFE)
            .put("auth_time", session.signedOn().getEpochSecond())
            .put("acr", by.acr())
            .put("sid", session.sid())
            .put("at_hash", half(falls(SpineFault.WRONG_ACCESS_TOKEN) ? "another" : accessToken))
            .put("id_assurance_level", "3")
            .put("authentication_assurance_level", Integer.toString(by.level()))
            .put("auditTrackingId", UUID.randomUUID().toString())
            .put("realm", "/oidc");
    claims.putArray("amr").add(by.amr());
    if (session.nonce() != null) {
      claims.put("nonce", falls(SpineFault.WRONG_NONCE) ? "another-nonce" : session.nonce());
    }
    if (session.role() != null) {
      claims.put("selected_roleid", session.role());
    }
    if (falls(SpineFault.UNSIGNED)) {
      return SigningKeys.unsigned(claims);
    }
    if (falls(SpineFault.FORGED)) {
      return keys.forged(claims);
    }
    return falls(SpineFault.PUBLIC_KEY_AS_SECRET)
        ? keys.keyedByThePublicOne(claims)
        : keys.sign("JWT", claims);
  }

  private boolean falls(SpineFault fault) {
    return faults.falls(fault, "/spine/oidc/token");
  }

  /** The first half of the token's SHA-512 (OpenID Connect Core, 3.1.3.6). */
  private static String half(String token) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-512").digest(token.getBytes(StandardCharsets.US_ASCII));
      return SigningKeys.base64(Arrays.copyOf(hash, hash.length / 2));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-512", e);
    }
  }
}
