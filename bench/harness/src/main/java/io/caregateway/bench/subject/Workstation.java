package io.caregateway.bench.subject;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caregateway.smartcards.issuer.SigningKey;
import io.caregateway.smartcards.proof.Nonce;
import io.caregateway.smartcards.proof.SignedBytes;
import io.caregateway.stubs.fhir.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where somebody signs on with a card, over a connection that stays.
 *
 * @param gateway where people reach the product
 * @param sockets from this place
 */
public record Workstation(String gateway, SSLSocketFactory sockets) {

  private static final String PURPOSE = "sign-on";

  /**
   * Asks for a challenge, has the card sign it, and answers.
   *
   * @param card with an RSA key
   * @return the session's cookie
   * @throws IOException when the product does not let the card in
   */
  public String signOn(SigningKey card, String ods) throws IOException, GeneralSecurityException {
    ObjectNode wanted = Json.object().put("practice", ods).put("purpose", PURPOSE);
    HttpsURLConnection challenge = post("/auth/challenge", wanted);
    String nonce = read(challenge).path("nonce").asString();
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(card.key());
    signature.update(SignedBytes.of(gateway, new Nonce(nonce), PURPOSE));
    Base64.Encoder base64 = Base64.getEncoder();
    ObjectNode proof =
        Json.object()
            .put("practice", ods)
            .put("certificate", base64.encodeToString(card.certificate().getEncoded()))
            .put("algorithm", "RS256")
            .put("signature", base64.encodeToString(signature.sign()))
            .put("nonce", nonce);
    HttpsURLConnection answer = post("/auth/smartcard", proof);
    String cookie = answer.getHeaderField("Set-Cookie");
    if (cookie == null || read(answer).path("uid").asString("").isEmpty()) {
      throw new IOException(
          "The card was not signed on, the answer is " + answer.getResponseCode());
    }
    return cookie;
  }

  private HttpsURLConnection post(String path, JsonNode body) throws IOException {
    HttpsURLConnection connection =
        (HttpsURLConnection) URI.create(gateway + path).toURL().openConnection();
    connection.setSSLSocketFactory(sockets);
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", "application/json");
    try (OutputStream out = connection.getOutputStream()) {
      out.write(Json.text(body).getBytes(UTF_8));
    }
    return connection;
  }

  /** Throws where the status is no success. */
  private static JsonNode read(HttpsURLConnection connection) throws IOException {
    try (var in = connection.getInputStream()) {
      return Json.read(new String(in.readAllBytes(), UTF_8));
    }
  }
}
