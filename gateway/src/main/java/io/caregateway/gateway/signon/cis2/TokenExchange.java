package io.caregateway.gateway.signon.cis2;

import io.caregateway.routes.signon.spine.SpineService;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A code for tokens (RFC 6749, 4.1.3), once: a code is good for one request. */
final class TokenExchange {

  private static final String ASSERTION_TYPE =
      "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
  private static final JsonMapper JSON = new JsonMapper();

  /** What CIS2 gave for a code. */
  record Tokens(String accessToken, String idToken) {

    /** Shows no secret. */
    @Override
    public String toString() {
      return "tokens";
    }
  }

  private final SpineService service;
  private final ClientKeys keys;
  private final String clientId;

  TokenExchange(SpineService service, ClientKeys keys, String clientId) {
    this.service = service;
    this.keys = keys;
    this.clientId = clientId;
  }

  /**
   * @param verifier of PKCE (RFC 7636)
   * @throws io.caregateway.routes.signon.spine.SpineRefused when CIS2 does not give any
   * @throws Cis2Refused UNREADABLE
   */
  Tokens redeem(URI endpoint, String code, String redirectUri, String verifier) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "authorization_code");
    form.put("code", code);
    form.put("redirect_uri", redirectUri);
    form.put("client_id", clientId);
    form.put("code_verifier", verifier);
    form.put("client_assertion_type", ASSERTION_TYPE);
    form.put("client_assertion", keys.assertion(endpoint));
    byte[] body =
        service.send(
            HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                .build());
    return read(body);
  }

  private static Tokens read(byte[] body) {
    try {
      JsonNode answer = JSON.readTree(body);
      String access = answer.path("access_token").asString("");
      String id = answer.path("id_token").asString("");
      boolean bearer = "Bearer".equalsIgnoreCase(answer.path("token_type").asString(""));
      if (bearer && access.matches("[\\x21-\\x7e]+") && !id.isEmpty()) {
        return new Tokens(access, id);
      }
    } catch (JacksonException e) {
      // told below: the message would quote the tokens
    }
    throw new Cis2Refused(Cis2Refusal.UNREADABLE);
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
