package io.caregateway.stubs.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests with right credentials; a header given to a call takes the place of the right one.
 */
public abstract class Client {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String base;

  protected Client(String base) {
    this.base = base;
  }

  public String base() {
    return base;
  }

  /** The right headers of one request. */
  protected abstract Map<String, String> headers(String verb, String type) throws Exception;

  /**
   * @param path below the base, or a whole URL
   * @param changes name, value, name, value; an empty value leaves the header out
   */
  public Reply get(String path, String... changes) throws Exception {
    return send("GET", path, null, changes);
  }

  public Reply post(String path, String body, String... changes) throws Exception {
    return send("POST", path, body, changes);
  }

  public Reply put(String path, String body, String... changes) throws Exception {
    return send("PUT", path, body, changes);
  }

  public static Reply exchange(HttpRequest request) throws IOException, InterruptedException {
    return new Reply(HTTP.send(request, HttpResponse.BodyHandlers.ofString()));
  }

  private Reply send(String method, String path, @Nullable String body, String... changes)
      throws Exception {
    String url = path.startsWith("http") ? path : base + "/" + path;
    String below = url.substring(base.length() + 1).split("\\?", -1)[0];
    String type = below.split("/", -1)[0];
    boolean one = below.contains("/");
    String verb =
        switch (method) {
          case "GET" -> one ? "read" : "search";
          case "POST" -> "create";
          default -> "update";
        };
    Map<String, String> headers = new LinkedHashMap<>(headers(verb, type));
    for (int i = 0; i < changes.length; i += 2) {
      headers.put(changes[i], changes[i + 1]);
    }
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
    headers.forEach(
        (name, value) -> {
          if (!value.isEmpty()) {
            request.header(name.toLowerCase(Locale.ROOT), value);
          }
        });
    request.method(
        method,
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body));
    return exchange(request.build());
  }
}
