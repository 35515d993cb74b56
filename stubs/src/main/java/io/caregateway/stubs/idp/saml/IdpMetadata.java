package io.caregateway.stubs.idp.saml;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;

/** Writes an identity provider's metadata (saml-metadata-2.0-os section 2.4.3). */
public final class IdpMetadata {
  private IdpMetadata() {}

  /**
   * @param wantsSigned whether AuthnRequests must be signed
   */
  public static String write(
      String entityId, X509Certificate certificate, boolean wantsSigned, String sso, String slo) {
    var entity = SamlElement.root("md:EntityDescriptor").attribute("entityID", entityId);
    var idp = entity.child("md:IDPSSODescriptor");
    idp.attribute("protocolSupportEnumeration", SamlNames.PROTOCOL);
    idp.attribute("WantAuthnRequestsSigned", Boolean.toString(wantsSigned));
    idp.child("md:KeyDescriptor")
        .attribute("use", "signing")
        .child("ds:KeyInfo")
        .child("ds:X509Data")
        .leaf("ds:X509Certificate", base64(certificate));
    // a LogoutRequest names a person: by POST first, so that the name stays out of addresses
    service(idp, "md:SingleLogoutService", SamlNames.BINDING_POST, slo);
    service(idp, "md:SingleLogoutService", SamlNames.BINDING_REDIRECT, slo);
    idp.leaf("md:NameIDFormat", SamlNames.NAME_ID_PERSISTENT);
    service(idp, "md:SingleSignOnService", SamlNames.BINDING_REDIRECT, sso);
    service(idp, "md:SingleSignOnService", SamlNames.BINDING_POST, sso);
    return SamlXml.text(entity.dom());
  }

  private static void service(SamlElement idp, String name, String binding, String location) {
    var service = idp.child(name);
    service.attribute("Binding", binding).attribute("Location", location);
    if (name.endsWith("SingleLogoutService")) {
      service.attribute("ResponseLocation", location);
    }
  }

  private static String base64(X509Certificate certificate) {
    try {
      return Base64.getEncoder().encodeToString(certificate.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("the certificate cannot be encoded", e);
    }
  }
}
