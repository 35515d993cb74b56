package io.caregateway.smartcards.revocation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real HTTP server on which tests put what they like. */
final class StatusServer implements AutoCloseable {

  /** Answers a request by whatever it does with the exchange. */
  @FunctionalInterface
  interface Page {
    void serve(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  StatusServer() {
    // or each answer waits for an acknowledgement of its headers
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  /** Host and port. */
  String host() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  String address(String path) {
    return "http://" + host() + path;
  }

  /** What was asked for, as {@code GET /path}. */
  List<String> asked() {
    return asked;
  }

  void put(String path, Page page) {
    pages.put(path, page);
  }

  void put(String path, byte[] body) {
    put(path, exchange -> answer(exchange, 200, body));
  }

  void put(String path, int status) {
    put(path, exchange -> answer(exchange, status, new byte[0]));
  }

  void forget() {
    pages.clear();
    asked.clear();
  }

  static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(exchange.getRequestMethod() + " " + path);
    try (exchange) {
      String known =
          pages.keySet().stream().filter(path::startsWith).findFirst().orElse("/nothing");
      pages.getOrDefault(known, none -> answer(none, 404, new byte[0])).serve(exchange);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
