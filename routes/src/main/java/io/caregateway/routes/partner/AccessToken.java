package io.caregateway.routes.partner;

import java.time.Instant;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An OAuth 2 access token and when it ends. */
record AccessToken(String value, Instant ends) {

  private static final JsonMapper JSON = new JsonMapper();

  boolean holdsAt(Instant instant) {
    return instant.isBefore(ends);
  }

  /**
   * Reads a token answer (RFC 6749, 5.1). NHS identity services give expires_in as text, so both
   * forms are taken.
   */
  static AccessToken read(byte[] body, Instant now) {
    try {
      JsonNode answer = JSON.readTree(body);
      String token = answer.path("access_token").asString("");
      long seconds = Long.parseLong(answer.path("expires_in").asString("0"));
      if (!token.isEmpty()) {
        return new AccessToken(token, now.plusSeconds(seconds));
      }
    } catch (JacksonException | NumberFormatException e) {
      // told below: the body may hold the token, so nothing of it is passed on
    }
    throw new PartnerFailure.NotBelieved(
        "The clinical system's access token could not be read. Tell the system's supplier.");
  }
}
