package io.caregateway.gateway.signon;

import io.caregateway.stubs.idp.saml.AuthnRequest;
import io.caregateway.stubs.idp.saml.Binding;
import io.caregateway.stubs.idp.saml.SamlAnswer;
import io.caregateway.stubs.idp.saml.SamlRefusal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A plain browser at a site of tests, which can also make its identity provider's answers. */
public final class Browser extends PlainBrowser {

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

  Browser(SignOnSite site) {
    super(site.origin(), site.gateway().pki().clientTls());
    this.site = site;
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
}
