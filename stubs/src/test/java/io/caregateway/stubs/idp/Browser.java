package io.caregateway.stubs.idp;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A browser without scripts: it keeps cookies, reads pages and sends forms. */
final class Browser {
  /** A page and how it came. */
  record Page(int status, HttpResponse<String> response, Document html) {
    String heading() {
      return html.select("h1").text();
    }

    String hidden(String name) {
      return html.select("input[name=" + name + "]").attr("value");
    }

    Element form() {
      return html.expectFirst("form");
    }
  }

  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  Page open(String address) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(address)).build());
  }

  /** Posts a body that is a form already. */
  Page post(String address, String body) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  /** Presses the button that bears this text, and sends its form. */
  Page press(Page page, String text) throws IOException, InterruptedException {
    var button = page.html().expectFirst("button:contains(" + text + ")");
    var body = new StringBuilder();
    for (var field : page.form().select("input[type=hidden]")) {
      body.append(field(field)).append('&');
    }
    return post(page.form().absUrl("action"), body.append(field(button)).toString());
  }

  private static String field(Element element) {
    return element.attr("name")
        + "="
        + URLEncoder.encode(element.attr("value"), StandardCharsets.UTF_8);
  }

  private Page send(HttpRequest request) throws IOException, InterruptedException {
    var response = client.send(request, BodyHandlers.ofString());
    var html = Jsoup.parse(response.body(), request.uri().toString());
    return new Page(response.statusCode(), response, html);
  }
}
