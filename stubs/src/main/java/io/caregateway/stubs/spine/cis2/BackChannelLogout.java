package io.caregateway.stubs.spine.cis2;

import io.caregateway.stubs.fhir.Json;
import io.caregateway.stubs.http.FormEncoding;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** Logout tokens (OpenID Connect Back-Channel Logout 1.0), as they are and as they must not be. */
public final class BackChannelLogout {

  private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final OpenIdProvider provider;
  private final Sessions sessions;
  private final SigningKeys keys;

  BackChannelLogout(OpenIdProvider provider, Sessions sessions, SigningKeys keys) {
    this.provider = provider;
    this.sessions = sessions;
    this.keys = keys;
  }

  /** The session ids of everybody who is signed on, the oldest first. */
  public List<String> sessions() {
    return sessions.all().stream().map(Cis2Session::sid).toList();
  }

  /** Right claims for a session, to be changed at will. */
  public ObjectNode claims(String uid, String sid, Instant now) {
    ObjectNode claims =
        Json.object()
            .put("iss", provider.issuer())
            .put("sub", uid)
            .put("aud", provider.client().id())
            .put("iat", now.getEpochSecond())
            .put("exp", now.getEpochSecond() + 120)
            .put("jti", UUID.randomUUID().toString())
            .put("sid", sid);
    claims.putObject("events").putObject(EVENT);
    return claims;
  }

  /** Signed with the provider's key. */
  public String signed(ObjectNode claims) {
    return keys.sign("logout+jwt", claims);
  }

  /** With {@code alg} none. */
  public static String unsigned(ObjectNode claims) {
    return SigningKeys.unsigned(claims);
  }

  /**
   * Ends all sessions of one person and tells the application of each.
   *
   * @return the status that the application answered to each
   * @throws IOException if it cannot be reached
   */
  public List<Integer> of(String uid) throws IOException {
    List<Integer> statuses = new ArrayList<>();
    for (Cis2Session session : sessions.endAllOf(uid)) {
      statuses.add(post(signed(claims(uid, session.sid(), provider.now()))));
    }
    return statuses;
  }

  /**
   * Posts a logout token to the application.
   *
   * @return the status that it answered
   * @throws IOException if it cannot be reached
   */
  public int post(String token) throws IOException {
    SpineClient client = provider.client();
    HttpClient.Builder http = HttpClient.newBuilder().connectTimeout(PATIENCE);
    if (client.trust() != null) {
      http.sslContext(client.trust());
    }
    HttpRequest request =
        HttpRequest.newBuilder(client.backChannelLogout())
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    FormEncoding.encode(Map.of("logout_token", List.of(token)))))
            .build();
    try {
      return http.build().send(request, BodyHandlers.discarding()).statusCode();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
