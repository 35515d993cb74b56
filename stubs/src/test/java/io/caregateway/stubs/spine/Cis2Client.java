package io.caregateway.stubs.spine;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.caregateway.stubs.client.Client;
import io.caregateway.stubs.client.Reply;
import io.caregateway.stubs.client.TppClient;
import io.caregateway.stubs.fhir.Json;
import io.caregateway.stubs.fhir.Jwt;
import io.caregateway.stubs.http.FormEncoding;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An application that signs people on at the stub, and its user's clicks. */
final class Cis2Client {

  static final String REDIRECT = "https://localhost:8443/oauth2/code/cis2";
  static final String ALL_SCOPES =
      "openid profile nhsperson associatedorgs nationalrbacaccess selectedrole";

  private static final String VERIFIER = "a-verifier-of-more-than-43-characters-0123456789";

  /** The tokens of one sign-on. */
  record Tokens(Reply reply) {
    JsonNode idToken() throws Exception {
      return Jwt.parse(reply.json().path("id_token").asString()).claims();
    }

    String access() {
      return reply.json().path("access_token").asString();
    }
  }

  private final String issuer;

  Cis2Client(String issuer) {
    this.issuer = issuer;
  }

  /** Right parameters of a request, to be changed at will. */
  Map<String, List<String>> request() throws Exception {
    Map<String, List<String>> all = new LinkedHashMap<>();
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(US_ASCII));
    all.put("response_type", List.of("code"));
    all.put("client_id", List.of("care-gateway"));
    all.put("redirect_uri", List.of(REDIRECT));
    all.put("scope", List.of(ALL_SCOPES));
    all.put("state", List.of("the state"));
    all.put("nonce", List.of("the nonce"));
    all.put("acr_values", List.of("AAL2_OR_AAL3_ANY"));
    all.put("code_challenge_method", List.of("S256"));
    all.put(
        "code_challenge", List.of(Base64.getUrlEncoder().withoutPadding().encodeToString(hash)));
    return all;
  }

  Reply ask(Map<String, List<String>> request) throws Exception {
    return Client.exchange(
        HttpRequest.newBuilder(URI.create(issuer + "/authorize?" + FormEncoding.encode(request)))
            .build());
  }

  /** Presses a button of a page of the stub. */
  Reply press(Reply page, String step, String name, String value) throws Exception {
    String request =
        Jsoup.parse(page.response().body()).select("input[name=request]").attr("value");
    return form("/authorize/" + step, Map.of("request", request, name, value));
  }

  /** Signs on without choosing a role, and gives the parameters that came back. */
  Map<String, List<String>> signOn(String uid) throws Exception {
    Reply reply = press(ask(request()), "choice", "uid", uid);
    if (reply.status() == 200) {
      reply = press(reply, "role", "role", "");
    }
    return FormEncoding.decode(URI.create(reply.header("Location")).getRawQuery());
  }

  /** The code that a sign-on ended with. */
  String code(String uid) throws Exception {
    return signOn(uid).getOrDefault("code", List.of("")).get(0);
  }

  Tokens tokens(String uid) throws Exception {
    return new Tokens(exchange(code(uid), claims()));
  }

  /** Right claims of a client assertion. */
  ObjectNode claims() {
    return Json.object()
        .put("iss", "care-gateway")
        .put("sub", "care-gateway")
        .put("aud", issuer + "/token")
        .put("jti", UUID.randomUUID().toString())
        .put("exp", Instant.now().getEpochSecond() + 250);
  }

  Reply exchange(String code, ObjectNode claims) throws Exception {
    return exchange(code, TppClient.assertion("RS512", claims), VERIFIER);
  }

  Reply exchange(String code, String assertion, String verifier) throws Exception {
    return form(
        "/token",
        Map.of(
            "grant_type", "authorization_code",
            "code", code,
            "redirect_uri", REDIRECT,
            "code_verifier", verifier,
            "client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            "client_assertion", assertion));
  }

  Reply userInfo(String accessToken) throws Exception {
    return get("/userinfo", accessToken);
  }

  Reply get(String path, String accessToken) throws Exception {
    return Client.exchange(
        HttpRequest.newBuilder(URI.create(issuer + path))
            .header("Authorization", "Bearer " + accessToken)
            .build());
  }

  private Reply form(String path, Map<String, String> fields) throws Exception {
    Map<String, List<String>> all = new LinkedHashMap<>();
    fields.forEach((name, value) -> all.put(name, List.of(value)));
    return Client.exchange(
        HttpRequest.newBuilder(URI.create(issuer + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(FormEncoding.encode(all)))
            .build());
  }
}
