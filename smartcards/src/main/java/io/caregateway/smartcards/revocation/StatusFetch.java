package io.caregateway.smartcards.revocation;

import io.caregateway.smartcards.refusal.CardRefused;
import io.caregateway.smartcards.refusal.Refusal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Fetches from allowed hosts: no redirects, and bounds on connecting, on the whole and on size. */
final class StatusFetch {

  private final AllowedHosts hosts;
  private final RevocationSettings settings;
  private final HttpClient client;

  StatusFetch(RevocationSettings settings) {
    this.settings = settings;
    this.hosts = new AllowedHosts(settings.hosts());
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(settings.connect())
            .build();
  }

  byte[] get(String address, int most, Budget budget) {
    return send(HttpRequest.newBuilder(hosts.check(address)).GET(), most, budget);
  }

  byte[] post(String address, byte[] body, String type, int most, Budget budget) {
    URI uri = hosts.check(address);
    var request =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body));
    return send(request, most, budget);
  }

  private byte[] send(HttpRequest.Builder request, int most, Budget budget) {
    Duration left = budget.atMost(settings.total());
    // the request's own limit ends with the headers, hence the one on the whole beside it
    CompletableFuture<HttpResponse<byte[]>> sent =
        client.sendAsync(request.build(), BoundedBody.of(most));
    try {
      HttpResponse<byte[]> response = sent.get(left.toNanos(), TimeUnit.NANOSECONDS);
      return bodyOf(response);
    } catch (TimeoutException slow) {
      sent.cancel(true);
      throw new CardRefused(Refusal.STATUS_TOO_SLOW, slow);
    } catch (InterruptedException stopping) {
      sent.cancel(true);
      Thread.currentThread().interrupt();
      throw new CardRefused(Refusal.STATUS_TOO_SLOW, stopping);
    } catch (ExecutionException failed) {
      throw refused(failed.getCause() == null ? failed : failed.getCause());
    }
  }

  private static byte[] bodyOf(HttpResponse<byte[]> response) {
    if (response.statusCode() / 100 == 3) {
      throw new CardRefused(Refusal.STATUS_REDIRECTED);
    }
    if (response.statusCode() != 200) {
      throw new CardRefused(Refusal.STATUS_UNREACHABLE);
    }
    return response.body();
  }

  private static CardRefused refused(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CardRefused refused) {
        return refused;
      }
    }
    return new CardRefused(
        failure instanceof HttpTimeoutException
            ? Refusal.STATUS_TOO_SLOW
            : Refusal.STATUS_UNREACHABLE,
        failure instanceof IOException ? failure : new IOException(failure));
  }
}
