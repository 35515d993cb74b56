package io.caregateway.gateway.signon;

import io.caregateway.gateway.signon.Browser.Page;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.jsoup.nodes.Element;

/**
 * A browser without scripts: it keeps cookies, reads pages and sends forms. Redirects are for the
 * test to follow.
 */
public class PlainBrowser {

  private final String origin;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client;

  /**
   * @param origin of the gateway, where addresses without one lead to
   */
  public PlainBrowser(String origin, SSLContext tls) {
    this.origin = origin;
    client = HttpClient.newBuilder().sslContext(tls).cookieHandler(cookies).build();
  }

  /** Opens a page of the gateway, or of elsewhere when the address is a whole one. */
  public Page open(String address) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(whole(address)).header("Accept", "text/html"));
  }

  public Page send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpRequest built = request.build();
    return new Page(built.uri(), client.send(built, BodyHandlers.ofString()));
  }

  /** Posts a form. */
  public Page post(String address, Map<String, String> fields)
      throws IOException, InterruptedException {
    String body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(whole(address))
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  /** Sends the page's form with this action, by its button of this text. */
  public Page press(Page page, String text) throws IOException, InterruptedException {
    return press(page, text, Map.of());
  }

  /** Sends the form of the button of this text, with what was typed into it. */
  public Page press(Page page, String text, Map<String, String> typed)
      throws IOException, InterruptedException {
    Element button = page.html().expectFirst("button:contains(" + text + ")");
    Element form = Objects.requireNonNull(button.closest("form"));
    Map<String, String> fields = new LinkedHashMap<>();
    for (Element field : form.select("input[type=hidden]")) {
      fields.put(field.attr("name"), field.attr("value"));
    }
    if (!button.attr("name").isEmpty()) {
      fields.put(button.attr("name"), button.attr("value"));
    }
    fields.putAll(typed);
    return post(form.absUrl("action"), fields);
  }

  /** The session's cookie, if there is one. */
  public Optional<HttpCookie> session() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("__Host-session"))
        .findAny();
  }

  private URI whole(String address) {
    return URI.create(address.startsWith("/") ? origin + address : address);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
