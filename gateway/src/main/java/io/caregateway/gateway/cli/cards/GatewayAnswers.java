package io.caregateway.gateway.cli.cards;

import io.caregateway.gateway.listeners.CertificateFiles;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A gateway, as a card client talks to it. */
final class GatewayAnswers {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int MOST_BYTES = 256 * 1024;

  private final URI gateway;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client;

  /**
   * @param anchors whom to trust for the gateway's certificate; none: whom Java trusts
   */
  GatewayAnswers(URI gateway, List<X509Certificate> anchors) {
    this.gateway = gateway;
    HttpClient.Builder builder =
        HttpClient.newBuilder().connectTimeout(PATIENCE).cookieHandler(cookies);
    if (!anchors.isEmpty()) {
      builder.sslContext(trusting(anchors));
    }
    this.client = builder.build();
  }

  /**
   * Posts JSON.
   *
   * @throws Stopped with the gateway's own sentence where it refuses
   */
  JsonNode post(String path, Map<String, @Nullable Object> body) {
    HttpRequest request =
        HttpRequest.newBuilder(gateway.resolve(path))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("User-Agent", "care-gateway-card-client")
            .POST(BodyPublishers.ofByteArray(JsonMapper.shared().writeValueAsBytes(body)))
            .build();
    try {
      HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
      try (InputStream in = response.body()) {
        return read(response.statusCode(), in.readNBytes(MOST_BYTES));
      }
    } catch (IOException e) {
      throw Stopped.failed(
          "The gateway at "
              + gateway
              + " does not answer, or its certificate is not trusted: check"
              + " --url and --ca.",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Stopped.failed("Signing on was interrupted: start again.", e);
    }
  }

  private static JsonNode read(int status, byte[] body) {
    try {
      JsonNode answer = JsonMapper.shared().readTree(body);
      if (status == 200) {
        return answer;
      }
      String detail = answer.path("detail").asString("");
      throw Stopped.failed(
          detail.isEmpty()
              ? "The gateway refused with status " + status + ": check --url."
              : detail + " (" + answer.path("cause").asString("") + ")",
          null);
    } catch (JacksonException noJson) {
      throw Stopped.failed("What answers is no gateway with cards: check --url.", noJson);
    }
  }

  /** The cookie of the session that began. */
  HttpCookie session() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("__Host-session"))
        .findFirst()
        .orElseThrow(() -> Stopped.failed("The gateway began no session: check --url.", null));
  }

  private static SSLContext trusting(List<X509Certificate> anchors) {
    try {
      var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(CertificateFiles.trusting(anchors));
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, factory.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This JDK has no TLS.", e);
    }
  }
}
