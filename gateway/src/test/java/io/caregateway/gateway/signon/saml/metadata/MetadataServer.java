package io.caregateway.gateway.signon.saml.metadata;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.util.unit.DataSize;

/** A server that tells about an identity provider, for better or worse. */
final class MetadataServer implements AutoCloseable {

  static final DataSize LARGEST = DataSize.ofMegabytes(1);

  interface Answering {
    void to(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger asked = new AtomicInteger();
  private volatile Answering answering = exchange -> exchange.sendResponseHeaders(404, -1);

  MetadataServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          try (exchange) {
            answering.to(exchange);
          }
        });
    server.start();
  }

  void answers(Answering other) {
    answering = other;
  }

  void serves(String xml) {
    byte[] body = xml.getBytes(StandardCharsets.UTF_8);
    answers(
        exchange -> {
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
        });
  }

  int asked() {
    return asked.get();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/metadata");
  }

  MetadataSettings settings() {
    return new MetadataSettings(
        url(), null, List.of(), LARGEST, Duration.ofDays(7), Duration.ofHours(1));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
