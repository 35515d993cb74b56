package io.caregateway.stubs.idp.saml;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;

/** Messages as a service provider sends them. */
public final class SentByProvider {
  private static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";

  private SentByProvider() {}

  /** An AuthnRequest; {@code more} is further attributes. */
  public static String authnRequest(String issuer, String more) {
    return """
        <p:AuthnRequest xmlns:p="urn:oasis:names:tc:SAML:2.0:protocol" ID="_request" Version="2.0" IssueInstant="2026-03-01T09:30:00Z" %s>\
        <a:Issuer xmlns:a="urn:oasis:names:tc:SAML:2.0:assertion">%s</a:Issuer></p:AuthnRequest>"""
        .formatted(more, issuer);
  }

  /** A LogoutRequest; {@code more} is further attributes, {@code rest} what follows the Issuer. */
  public static String logoutRequest(String issuer, String more, String rest) {
    return """
        <p:LogoutRequest xmlns:p="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:a="urn:oasis:names:tc:SAML:2.0:assertion" \
        ID="_logout" Version="2.0" IssueInstant="2026-03-01T09:30:00Z" %s><a:Issuer>%s</a:Issuer>%s</p:LogoutRequest>"""
        .formatted(more, issuer, rest);
  }

  public static String nameId(String name, String sessionIndex) {
    return "<a:NameID>%s</a:NameID><p:SessionIndex>%s</p:SessionIndex>"
        .formatted(name, sessionIndex);
  }

  /** The query of the redirect binding, unsigned. */
  public static String query(String field, String xml) {
    return field + "=" + encode(Binding.REDIRECT.encode(xml)) + "&RelayState=to%20me";
  }

  /** The same, signed as section 3.4.4.1 of the bindings says. */
  public static String signedQuery(String field, String xml, SigningKey key)
      throws GeneralSecurityException {
    var signed = query(field, xml) + "&SigAlg=" + encode(RSA_SHA256);
    var signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(key.privateKey());
    signature.update(signed.getBytes(StandardCharsets.US_ASCII));
    return signed + "&Signature=" + encode(Base64.getEncoder().encodeToString(signature.sign()));
  }

  /** The form of the POST binding. */
  public static String form(String field, String xml) {
    return field + "=" + encode(Binding.POST.encode(xml)) + "&RelayState=to%20me";
  }

  /** The message with an enveloped signature. */
  public static String signed(String xml, SigningKey key, SignatureAlgorithm algorithm)
      throws SamlRefusal {
    var document = SamlXml.parse(xml.getBytes(StandardCharsets.UTF_8));
    new XmlSigner(key, algorithm).sign(document.getDocumentElement());
    return SamlXml.text(document);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
