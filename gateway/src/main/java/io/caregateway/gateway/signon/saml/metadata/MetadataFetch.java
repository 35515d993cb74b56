package io.caregateway.gateway.signon.saml.metadata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Brings the bytes of metadata, within bounds of time and size, and from nowhere else. */
final class MetadataFetch {

  private static final int OK = 200;

  private final HttpClient client;
  private final Duration within;

  /**
   * @param within the whole answer
   */
  MetadataFetch(Duration within) {
    this.within = within;
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(within)
            .build();
  }

  /**
   * @throws MetadataRefused NOT_REACHED, NOT_FOUND, TOO_SLOW or TOO_LARGE
   */
  byte[] fetch(MetadataSettings settings) {
    int most = Math.toIntExact(settings.largest().toBytes());
    return settings.file() == null
        ? fetch(Objects.requireNonNull(settings.url()), most)
        : read(settings.file(), most);
  }

  private static byte[] read(Path file, int most) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(most + 1);
    } catch (IOException e) {
      throw new MetadataRefused(MetadataRefusal.NOT_FOUND, e);
    }
  }

  private byte[] fetch(URI url, int most) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    CompletableFuture<HttpResponse<Void>> sent =
        client.sendAsync(
            HttpRequest.newBuilder(url).build(),
            BodyHandlers.ofByteArrayConsumer(
                part -> part.ifPresent(bytes -> add(body, bytes, most))));
    try {
      int status = sent.get(within.toMillis(), TimeUnit.MILLISECONDS).statusCode();
      if (status != OK) {
        throw new MetadataRefused(MetadataRefusal.NOT_FOUND);
      }
      return body.toByteArray();
    } catch (TimeoutException e) {
      sent.cancel(true);
      throw new MetadataRefused(MetadataRefusal.TOO_SLOW, e);
    } catch (InterruptedException e) {
      sent.cancel(true);
      Thread.currentThread().interrupt();
      throw new MetadataRefused(MetadataRefusal.NOT_REACHED, e);
    } catch (ExecutionException e) {
      throw failure(e);
    }
  }

  private static void add(ByteArrayOutputStream body, byte[] bytes, int most) {
    if (body.size() + bytes.length > most) {
      throw new MetadataRefused(MetadataRefusal.TOO_LARGE);
    }
    body.writeBytes(bytes);
  }

  private static MetadataRefused failure(ExecutionException wrapped) {
    for (Throwable cause = wrapped.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof MetadataRefused known) {
        return known;
      }
    }
    return new MetadataRefused(MetadataRefusal.NOT_REACHED, wrapped);
  }
}
