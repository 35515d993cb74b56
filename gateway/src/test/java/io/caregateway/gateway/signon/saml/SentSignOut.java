package io.caregateway.gateway.signon.saml;

import io.caregateway.gateway.signon.Browser;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.stubs.idp.saml.Binding;
import io.caregateway.stubs.idp.saml.LogoutMessages;
import io.caregateway.stubs.idp.saml.SignatureAlgorithm;
import io.caregateway.stubs.idp.saml.SigningKey;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
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

  /** Without a signature inside. */
  String unsigned() {
    return xml().replaceAll("(?s)<ds:Signature.*</ds:Signature>", "");
  }

  /** As it stands in an address, signed there (saml-bindings-2.0-os, 3.4.4.1). */
  String query() throws GeneralSecurityException {
    String signed =
        "SAMLRequest="
            + encoded(Binding.REDIRECT.encode(unsigned()))
            + "&SigAlg="
            + encoded(algorithm.signatureUri());
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(key.privateKey());
    signature.update(signed.getBytes(StandardCharsets.US_ASCII));
    return signed + "&Signature=" + encoded(Base64.getEncoder().encodeToString(signature.sign()));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
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
