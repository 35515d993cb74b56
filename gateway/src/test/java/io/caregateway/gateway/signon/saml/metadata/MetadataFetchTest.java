package io.caregateway.gateway.signon.saml.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetadataFetchTest {

  @TempDir Path folder;

  private final MetadataFetch fetch = new MetadataFetch(Duration.ofSeconds(5));
  private MetadataServer server;

  @BeforeEach
  void start() throws Exception {
    server = new MetadataServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void bringsWhatTheAddressOrTheFileHolds() throws Exception {
    server.serves("<a/>");
    assertThat(fetch.fetch(server.settings())).asString().isEqualTo("<a/>");
    Path file = Files.writeString(folder.resolve("idp.xml"), "<b/>");
    assertThat(fetch.fetch(file(file))).asString().isEqualTo("<b/>");
  }

  @Test
  void followsNoRedirect() {
    server.answers(
        exchange -> {
          exchange.getResponseHeaders().set("Location", server.url().toString());
          exchange.sendResponseHeaders(302, -1);
        });
    assertThat(refusal(server.settings())).isEqualTo(MetadataRefusal.NOT_FOUND);
    assertThat(server.asked()).isEqualTo(1);
  }

  @Test
  void takesNoErrorPage() {
    assertThat(refusal(server.settings())).isEqualTo(MetadataRefusal.NOT_FOUND);
    assertThat(refusal(file(folder.resolve("no.xml")))).isEqualTo(MetadataRefusal.NOT_FOUND);
  }

  @Test
  void stopsReadingWhatIsTooLarge() {
    byte[] part = " ".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);
    server.answers(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          for (int sent = 0; sent < 100 * MetadataServer.LARGEST.toBytes(); sent += part.length) {
            exchange.getResponseBody().write(part);
          }
        });
    assertThat(refusal(server.settings())).isEqualTo(MetadataRefusal.TOO_LARGE);
  }

  @Test
  void waitsForAWholeAnswerOnlySoLong() {
    CountDownLatch done = new CountDownLatch(1);
    server.answers(
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write('<');
          exchange.getResponseBody().flush();
          try {
            done.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    MetadataFetch hasty = new MetadataFetch(Duration.ofMillis(300));
    assertThat(refusal(hasty, server.settings())).isEqualTo(MetadataRefusal.TOO_SLOW);
    done.countDown();
  }

  @Test
  void tellsThatNobodyIsThere() {
    MetadataSettings nobody =
        new MetadataSettings(
            URI.create("http://127.0.0.1:9/"),
            null,
            List.of(),
            MetadataServer.LARGEST,
            Duration.ZERO,
            Duration.ofHours(1));
    assertThat(refusal(nobody)).isEqualTo(MetadataRefusal.NOT_REACHED);
  }

  private static MetadataSettings file(Path file) {
    return new MetadataSettings(
        null, file, List.of(), MetadataServer.LARGEST, Duration.ZERO, Duration.ofHours(1));
  }

  private MetadataRefusal refusal(MetadataSettings settings) {
    return refusal(fetch, settings);
  }

  private static MetadataRefusal refusal(MetadataFetch fetch, MetadataSettings settings) {
    return catchThrowableOfType(MetadataRefused.class, () -> fetch.fetch(settings)).refusal();
  }
}
