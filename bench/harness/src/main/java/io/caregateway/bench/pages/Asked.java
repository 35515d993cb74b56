package io.caregateway.bench.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came in, so that somebody else can send the same.
 *
 * @param headers whatever the case of their names
 * @param body empty when there is none
 */
public record Asked(String method, URI uri, Map<String, String> headers, String body) {

  static Asked of(HttpExchange exchange, String origin) throws IOException {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
    return new Asked(
        exchange.getRequestMethod(),
        URI.create(origin + exchange.getRequestURI()),
        headers,
        new String(exchange.getRequestBody().readAllBytes(), UTF_8));
  }

  String path() {
    return uri.getPath();
  }

  /** The {@code system|value} of If-None-Exist. */
  @Nullable String condition() {
    String header = headers.get("If-None-Exist");
    return header == null ? null : header.substring(header.indexOf('=') + 1);
  }
}
