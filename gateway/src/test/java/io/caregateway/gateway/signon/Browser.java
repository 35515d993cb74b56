package io.caregateway.gateway.signon;

import io.caregateway.stubs.idp.saml.AuthnRequest;
import io.caregateway.stubs.idp.saml.Binding;
import io.caregateway.stubs.idp.saml.SamlAnswer;
import io.caregateway.stubs.idp.saml.SamlRefusal;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A browser without scripts: it keeps cookies, reads pages and sends forms. Redirects are for the
 * test to follow.
 */
public final class Browser {

  /** An answer. */
  public record Page(URI address, HttpResponse<String> response) {

    public int status() {
      return response.statusCode();
    }

    /** Where it redirects to; empty when it does not. */
    public String location() {
      return response.headers().firstValue("Location").orElse("");
    }

    public Document html() {
      return Jsoup.parse(response.body(), address.toString());
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    public String field(String name) {
      return html().expectFirst("input[name=" + name + "]").attr("value");
    }
  }

  private final SignOnSite site;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client;

  Browser(SignOnSite site) {
    this.site = site;
    client =
        HttpClient.newBuilder()
            .sslContext(site.gateway().pki().clientTls())
            .cookieHandler(cookies)
            .build();
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
    Element button = page.html().expectFirst("button:contains(" + text + ")");
    Element form = Objects.requireNonNull(button.closest("form"));
    Map<String, String> fields = new LinkedHashMap<>();
    for (Element field : form.select("input[type=hidden]")) {
      fields.put(field.attr("name"), field.attr("value"));
    }
    if (!button.attr("name").isEmpty()) {
      fields.put(button.attr("name"), button.attr("value"));
    }
    return post(form.absUrl("action"), fields);
  }

  /** Begins sign-on at a practice. */
  public AuthnRequest ask(String ods) throws IOException, InterruptedException, SamlRefusal {
    return AuthnRequest.fromRedirect(URI.create(open("/saml2/authenticate/" + ods).location()));
  }

  /** Begins sign-on and makes the valid answer for this person, to be changed and sent. */
  public SamlAnswer answer(String ods, String uid)
      throws IOException, InterruptedException, SamlRefusal {
    return site.idp().answer(ask(ods), site.member(ods, uid));
  }

  /** Sends an answer as the gateway's own page would. */
  public Page sendAnswer(String ods, String xml) throws IOException, InterruptedException {
    return post(
        "/login/saml2/sso/" + ods,
        Map.of("SAMLResponse", Binding.POST.encode(xml), "carried-on", "yes"));
  }

  /** Signs a person on, without the identity provider's page. */
  public Page signOn(String ods, String uid) throws IOException, InterruptedException, SamlRefusal {
    return sendAnswer(ods, answer(ods, uid).xml());
  }

  /** Signs a person on at CIS2, without a role chosen there, up to the answer that comes back. */
  public Page askCis2(String name) throws IOException, InterruptedException {
    Page people = open(open("/oauth2/authorization/cis2").location());
    Page back = press(people, name);
    return back.status() == 200 ? press(back, "No role yet") : back;
  }

  /** Signs a person on by CIS2. */
  public Page signOnByCis2(String name) throws IOException, InterruptedException {
    return open(askCis2(name).location());
  }

  /** The session's cookie, if there is one. */
  public Optional<HttpCookie> session() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("__Host-session"))
        .findAny();
  }

  private URI whole(String address) {
    return URI.create(address.startsWith("/") ? site.origin() + address : address);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
