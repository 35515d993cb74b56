package io.caregateway.stubs.idp.saml;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An identity provider's metadata in the making (saml-metadata-2.0-os section 2.4.3). Every setter
 * changes this object and returns it.
 */
public final class IdpMetadata {
  private final String entityId;
  private final String sso;
  private final String slo;
  private final List<X509Certificate> certificates = new ArrayList<>();
  private boolean wantsSigned;
  private boolean postAlone;
  private @Nullable Instant validUntil;
  private @Nullable Duration cacheFor;
  private @Nullable SigningKey signedBy;

  public IdpMetadata(String entityId, String sso, String slo) {
    this.entityId = entityId;
    this.sso = sso;
    this.slo = slo;
  }

  /** One more certificate that its messages may be signed with. */
  public IdpMetadata signingWith(X509Certificate certificate) {
    certificates.add(certificate);
    return this;
  }

  /** Whether AuthnRequests must be signed. */
  public IdpMetadata wantingSigned(boolean wants) {
    wantsSigned = wants;
    return this;
  }

  /** Sign-on and sign-out by HTTP-POST, and no other way. */
  public IdpMetadata byPostAlone() {
    postAlone = true;
    return this;
  }

  public IdpMetadata validUntil(Instant end) {
    validUntil = end;
    return this;
  }

  public IdpMetadata cacheFor(Duration duration) {
    cacheFor = duration;
    return this;
  }

  /** Signs the whole. */
  public IdpMetadata signedBy(SigningKey key) {
    signedBy = key;
    return this;
  }

  public String xml() {
    var entity = SamlElement.root("md:EntityDescriptor");
    write(entity);
    return SamlXml.text(entity.dom());
  }

  /** Writes it into an empty EntityDescriptor, its own or one of a group. */
  void write(SamlElement entity) {
    entity.attribute("entityID", entityId);
    if (validUntil != null) {
      entity.attribute("validUntil", validUntil.truncatedTo(ChronoUnit.MILLIS).toString());
    }
    if (cacheFor != null) {
      entity.attribute("cacheDuration", cacheFor.toString());
    }
    var idp = entity.child("md:IDPSSODescriptor");
    idp.attribute("protocolSupportEnumeration", SamlNames.PROTOCOL);
    idp.attribute("WantAuthnRequestsSigned", Boolean.toString(wantsSigned));
    for (var certificate : certificates) {
      idp.child("md:KeyDescriptor")
          .attribute("use", "signing")
          .child("ds:KeyInfo")
          .child("ds:X509Data")
          .leaf("ds:X509Certificate", base64(certificate));
    }
    // a LogoutRequest names a person: by POST first, so that the name stays out of addresses
    service(idp, "md:SingleLogoutService", SamlNames.BINDING_POST, slo);
    if (!postAlone) {
      service(idp, "md:SingleLogoutService", SamlNames.BINDING_REDIRECT, slo);
    }
    idp.leaf("md:NameIDFormat", SamlNames.NAME_ID_PERSISTENT);
    if (!postAlone) {
      service(idp, "md:SingleSignOnService", SamlNames.BINDING_REDIRECT, sso);
    }
    service(idp, "md:SingleSignOnService", SamlNames.BINDING_POST, sso);
    if (signedBy != null) {
      entity.attribute("ID", "_metadata");
      new XmlSigner(signedBy, SignatureAlgorithm.RSA_SHA256).sign(entity.dom());
    }
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
