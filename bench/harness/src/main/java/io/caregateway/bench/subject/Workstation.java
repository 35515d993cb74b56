package io.caregateway.bench.subject;

import io.caregateway.smartcards.issuer.SigningKey;
import io.caregateway.smartcards.proof.Nonce;
import io.caregateway.smartcards.proof.SignedBytes;
import io.caregateway.stubs.fhir.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.apache.hc.core5.http.protocol.HttpContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where somebody signs on with a card, over a connection that stays. Each is another place to who
 * is asked: Linux has all addresses of 127.0.0.0/8.
 */
public final class Workstation implements AutoCloseable {

  private static final String PURPOSE = "sign-on";

  private final String gateway;
  private final CloseableHttpClient http;

  /**
   * @param gateway where people reach the product
   * @param address that it has
   */
  public Workstation(String gateway, SSLContext context, InetAddress address) {
    this.gateway = gateway;
    this.http =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setTlsSocketStrategy(new DefaultClientTlsStrategy(context))
                    .build())
            .setRoutePlanner(
                new DefaultRoutePlanner(null) {
                  @Override
                  protected InetAddress determineLocalAddress(HttpHost host, HttpContext asked) {
                    return address;
                  }
                })
            .disableConnectionState()
            .disableCookieManagement()
            .disableAutomaticRetries()
            .disableContentCompression()
            .build();
  }

  /**
   * Asks for a challenge, has the card sign it, and answers.
   *
   * @param card with an RSA key
   * @return the session's cookie
   * @throws IOException when the product does not let the card in
   */
  public String signOn(SigningKey card, String ods) throws IOException, GeneralSecurityException {
    ObjectNode wanted = Json.object().put("practice", ods).put("purpose", PURPOSE);
    String nonce = post("/auth/challenge", wanted, answer -> read(answer).path("nonce").asString());
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
    return post("/auth/smartcard", proof, Workstation::session);
  }

  private <T> T post(String path, JsonNode body, HttpClientResponseHandler<T> answer)
      throws IOException {
    return http.execute(
        ClassicRequestBuilder.post(gateway + path)
            .setEntity(Json.text(body), ContentType.APPLICATION_JSON)
            .build(),
        answer);
  }

  private static String session(ClassicHttpResponse answer) throws IOException, ParseException {
    Header cookie = answer.getFirstHeader("Set-Cookie");
    if (read(answer).path("uid").asString("").isEmpty() || cookie == null) {
      throw new IOException("The card was not signed on");
    }
    return cookie.getValue();
  }

  private static JsonNode read(ClassicHttpResponse answer) throws IOException, ParseException {
    if (answer.getCode() != HttpStatus.SC_OK) {
      throw new IOException("The card was not signed on, the answer is " + answer.getCode());
    }
    return Json.read(EntityUtils.toString(answer.getEntity()));
  }

  @Override
  public void close() throws IOException {
    http.close();
  }
}
