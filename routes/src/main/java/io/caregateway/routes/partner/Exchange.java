package io.caregateway.routes.partner;

import io.caregateway.routes.practice.PartnerSettings;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** One HTTP request and its whole answer, within the set time and size. Follows no redirect. */
public final class Exchange {

  /** An answer as it came, unpacked. */
  @SuppressWarnings("ArrayRecordComponent") // the body is handed on once and never compared
  public record Raw(int status, HttpHeaders headers, byte[] body) {}

  /** Bytes, unpacked. */
  private static final int BEGINNING = 4096;

  private final HttpClient client;
  private final Duration requestTimeout;
  private final long most;

  Exchange(PartnerSettings settings) {
    this(
        settings.connectTimeout(),
        settings.requestTimeout(),
        settings.maximumAnswer().toBytes(),
        PartnerTls.context(settings));
  }

  /**
   * @param requestTimeout the longest time for one whole answer, its body included
   * @param most bytes of an answer, unpacked
   * @param tls in the place of the JDK's own
   */
  public Exchange(
      Duration connectTimeout, Duration requestTimeout, long most, Optional<SSLContext> tls) {
    this.requestTimeout = requestTimeout;
    this.most = most;
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(connectTimeout);
    tls.ifPresent(builder::sslContext);
    this.client = builder.build();
  }

  /**
   * @throws PartnerFailure when there is no whole answer
   */
  public Raw send(HttpRequest request) {
    return send(request, null);
  }

  /**
   * @param beginning is told the first bytes of what is served, before the rest is unpacked
   * @throws PartnerFailure when there is no whole answer
   */
  Raw send(HttpRequest request, @Nullable Consumer<byte[]> beginning) {
    CompletableFuture<HttpResponse<byte[]>> sent =
        client.sendAsync(request, head -> new BoundedBody(most));
    try {
      HttpResponse<byte[]> response = sent.get(requestTimeout.toMillis(), TimeUnit.MILLISECONDS);
      boolean packed = isPacked(response);
      if (beginning != null && response.statusCode() / 100 == 2) {
        beginning.accept(
            packed
                ? Gzip.beginning(response.body(), BEGINNING)
                : Arrays.copyOf(response.body(), Math.min(BEGINNING, response.body().length)));
      }
      return new Raw(
          response.statusCode(),
          response.headers(),
          packed ? Gzip.unpack(response.body(), most) : response.body());
    } catch (TimeoutException e) {
      sent.cancel(true);
      throw new PartnerFailure.TimedOut();
    } catch (InterruptedException e) {
      sent.cancel(true);
      Thread.currentThread().interrupt();
      throw new PartnerFailure.Unreachable();
    } catch (ExecutionException e) {
      throw failure(e);
    }
  }

  private static boolean isPacked(HttpResponse<byte[]> response) {
    return response
        .headers()
        .firstValue("Content-Encoding")
        .filter("gzip"::equalsIgnoreCase)
        .isPresent();
  }

  private static PartnerFailure failure(ExecutionException wrapped) {
    for (Throwable cause = wrapped.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof PartnerFailure known) {
        return known;
      }
      if (cause instanceof ConnectException
          || cause instanceof HttpConnectTimeoutException
          || cause instanceof SSLException) {
        return new PartnerFailure.Unreachable();
      }
    }
    return new PartnerFailure.BrokenAnswer();
  }
}
