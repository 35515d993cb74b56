package io.caregateway.gateway.signon.saml;

import io.caregateway.gateway.signon.Browser;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.stubs.idp.saml.Binding;
import io.caregateway.stubs.idp.saml.LogoutMessages;
import io.caregateway.stubs.idp.saml.SignatureAlgorithm;
import io.caregateway.stubs.idp.saml.SigningKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An identity provider's request to sign a person out: right at first, then changed by a test. */
public final class SentSignOut {

  private final SignOnSite site;
  private final String nameId;
  private final @Nullable String index;
  private String issuer;
  private SigningKey key;
  private SignatureAlgorithm algorithm = SignatureAlgorithm.RSA_SHA256;
  private Instant at = Instant.now();

  /**
   * @param index of the session; null for all sessions of the person
   */
  public SentSignOut(SignOnSite site, String ods, String nameId, @Nullable String index) {
    this.site = site;
    this.nameId = nameId;
    this.index = index;
    issuer = site.idp().entityId(ods);
    key = site.idp().settings().keys().of(ods);
  }

  SentSignOut from(String other) {
    issuer = other;
    return this;
  }

  SentSignOut signedWith(SigningKey other, SignatureAlgorithm how) {
    key = other;
    algorithm = how;
    return this;
  }

  SentSignOut signedWith(SignatureAlgorithm how) {
    return signedWith(key, how);
  }

  SentSignOut later(Duration time) {
    at = at.plus(time);
    return this;
  }

  public String xml() {
    return new LogoutMessages(issuer, key, algorithm)
        .request("_" + UUID.randomUUID(), site.base() + "/logout/saml2/slo", nameId, index, at);
  }

  public Browser.Page by(Browser browser) throws Exception {
    return send(browser, xml());
  }

  /** Sends a message as the gateway's own page would. */
  public static Browser.Page send(Browser browser, String xml) throws Exception {
    return browser.post(
        "/logout/saml2/slo",
        Map.of("SAMLRequest", Binding.POST.encode(xml), CarryOn.MARKER, "yes"));
  }
}
