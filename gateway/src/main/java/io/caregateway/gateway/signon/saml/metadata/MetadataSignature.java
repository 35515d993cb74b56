package io.caregateway.gateway.signon.saml.metadata;

import java.security.cert.X509Certificate;
import java.util.Objects;
import org.opensaml.saml.common.SignableSAMLObject;
import org.opensaml.saml.security.impl.SAMLSignatureProfileValidator;
import org.opensaml.security.x509.BasicX509Credential;
import org.opensaml.xmlsec.signature.Signature;
import org.opensaml.xmlsec.signature.support.SignatureException;
import org.opensaml.xmlsec.signature.support.SignatureValidator;

/** The signature over the whole of metadata (saml-metadata-2.0-os, 3). */
final class MetadataSignature {

  private MetadataSignature() {}

  /** Whether it is over this very element, and by the key of this certificate. */
  static boolean fits(SignableSAMLObject entity, X509Certificate signer) {
    Signature signature = Objects.requireNonNull(entity.getSignature());
    try {
      new SAMLSignatureProfileValidator().validate(signature);
      SignatureValidator.validate(signature, new BasicX509Credential(signer));
      return true;
    } catch (SignatureException e) {
      return false;
    }
  }
}
