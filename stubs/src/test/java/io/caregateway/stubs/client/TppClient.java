package io.caregateway.stubs.client;

import io.caregateway.stubs.fhir.Json;
import io.caregateway.stubs.http.FormEncoding;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A client of an R4 API that signs on with RS512 assertions. */
public final class TppClient extends Client {

  public static final KeyPair KEYS = keys();

  private @Nullable String token;

  public TppClient(String base) {
    super(base);
  }

  public String tokenUrl() {
    return base().replaceFirst("/R4$", "/oauth2/token");
  }

  @Override
  protected Map<String, String> headers(String verb, String type) throws Exception {
    if (token == null) {
      token = token(assertion("RS512", claims())).json().path("access_token").asString();
    }
    return Map.of("X-Request-ID", UUID.randomUUID().toString(), "Authorization", "Bearer " + token);
  }

  public Reply token(String assertion) throws Exception {
    return token(
        Map.of(
            "grant_type", List.of("client_credentials"),
            "client_assertion_type",
                List.of("urn:ietf:params:oauth:client-assertion-type:jwt-bearer"),
            "client_assertion", List.of(assertion)));
  }

  public Reply token(Map<String, List<String>> form) throws Exception {
    return exchange(
        HttpRequest.newBuilder(URI.create(tokenUrl()))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(FormEncoding.encode(form)))
            .build());
  }

  /** Right claims for now. */
  public ObjectNode claims() {
    return Json.object()
        .put("iss", "gateway")
        .put("sub", "gateway")
        .put("aud", tokenUrl())
        .put("jti", UUID.randomUUID().toString())
        .put("exp", Instant.now().getEpochSecond() + 250);
  }

  public static String assertion(String algorithm, ObjectNode claims)
      throws GeneralSecurityException {
    ObjectNode header = Json.object().put("alg", algorithm).put("typ", "JWT").put("kid", "test-1");
    String signed = part(Json.text(header)) + "." + part(Json.text(claims));
    Signature signer = Signature.getInstance("SHA512withRSA");
    signer.initSign(KEYS.getPrivate());
    signer.update(signed.getBytes(StandardCharsets.US_ASCII));
    return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signer.sign());
  }

  private static String part(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
