package io.caregateway.stubs.spine.cis2;

import io.caregateway.stubs.fhir.Json;
import io.caregateway.stubs.http.Call;
import io.caregateway.stubs.tpp.ClientAssertions;
import io.caregateway.stubs.tpp.ClientAssertions.Refused;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import tools.jackson.databind.node.ObjectNode;

/** The token endpoint: a code for tokens, with private_key_jwt alone (RFC 7523, 2.2). */
final class TokenExchange {

  private static final String ASSERTION_TYPE =
      "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

  private final Sessions sessions;
  private final IdTokens idTokens;
  private final Clock clock;

  TokenExchange(Sessions sessions, IdTokens idTokens, Clock clock) {
    this.sessions = sessions;
    this.idTokens = idTokens;
    this.clock = clock;
  }

  ObjectNode exchange(Call call, String issuer, SpineClient client, ClientAssertions assertions)
      throws Refused {
    Parameters form = new Parameters(call.form());
    if (!"POST".equals(call.method())) {
      throw new Refused(405, "invalid_request", "A token is asked for by POST");
    }
    if (!ASSERTION_TYPE.equals(form.text("client_assertion_type"))) {
      throw new Refused(401, "invalid_client", "The client proves itself by private_key_jwt alone");
    }
    String who = assertions.accept(form.text("client_assertion"), call.origin() + call.path());
    if (!who.equals(client.id())) {
      throw new Refused(401, "invalid_client", "Unknown client");
    }
    if (!"authorization_code".equals(form.text("grant_type"))) {
      throw new Refused(400, "unsupported_grant_type", "grant_type is invalid");
    }
    Sessions.Grant grant = sessions.exchange(form.find("code"));
    if (grant == null || !grant.redirectUri().toString().equals(form.text("redirect_uri"))) {
      throw new Refused(400, "invalid_grant", "The code is unknown, used, or too old");
    }
    if (grant.challenge() != null
        && !grant.challenge().equals(challenge(form.text("code_verifier")))) {
      throw new Refused(400, "invalid_grant", "The code_verifier does not match");
    }
    String access = sessions.accessToken(grant.session());
    return Json.object()
        .put("access_token", access)
        .put("token_type", "Bearer")
        .put("expires_in", Sessions.ACCESS_LIFE.toSeconds())
        .put("scope", String.join(" ", grant.session().scopes()))
        .put(
            "id_token",
            idTokens.issue(issuer, client.id(), grant.session(), access, clock.instant()));
  }

  /** RFC 7636, 4.2. */
  private static String challenge(String verifier) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return SigningKeys.base64(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
