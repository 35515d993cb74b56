package io.caregateway.gateway.signon.saml.xml;

import java.util.Set;
import org.opensaml.saml.common.SignableSAMLObject;
import org.opensaml.xmlsec.signature.Signature;
import org.opensaml.xmlsec.signature.support.SignatureConstants;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The algorithms that a signature may use. OpenSAML would take SHA-1 too, which is broken (RFC
 * 9155).
 */
public final class AllowedAlgorithms {

  private static final Set<String> SIGNATURES =
      Set.of(
          SignatureConstants.ALGO_ID_SIGNATURE_RSA_SHA256,
          SignatureConstants.ALGO_ID_SIGNATURE_RSA_SHA384,
          SignatureConstants.ALGO_ID_SIGNATURE_RSA_SHA512,
          "http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1",
          "http://www.w3.org/2007/05/xmldsig-more#sha384-rsa-MGF1",
          "http://www.w3.org/2007/05/xmldsig-more#sha512-rsa-MGF1",
          SignatureConstants.ALGO_ID_SIGNATURE_ECDSA_SHA256,
          SignatureConstants.ALGO_ID_SIGNATURE_ECDSA_SHA384,
          SignatureConstants.ALGO_ID_SIGNATURE_ECDSA_SHA512);

  private static final Set<String> DIGESTS =
      Set.of(
          SignatureConstants.ALGO_ID_DIGEST_SHA256,
          SignatureConstants.ALGO_ID_DIGEST_SHA384,
          SignatureConstants.ALGO_ID_DIGEST_SHA512);

  private AllowedAlgorithms() {}

  /** Whether it is unsigned, or every algorithm of its signature is allowed. */
  public static boolean in(SignableSAMLObject message) {
    Signature signature = message.getSignature();
    return signature == null
        || (SIGNATURES.contains(signature.getSignatureAlgorithm()) && digestsIn(signature));
  }

  /** Whether a signature that stands in an address may use this algorithm. */
  public static boolean allows(String signatureAlgorithm) {
    return SIGNATURES.contains(signatureAlgorithm);
  }

  private static boolean digestsIn(Signature signature) {
    Element dom = signature.getDOM();
    if (dom == null) {
      return false;
    }
    NodeList methods = dom.getElementsByTagNameNS(SignatureConstants.XMLSIG_NS, "DigestMethod");
    for (int i = 0; i < methods.getLength(); i++) {
      if (!DIGESTS.contains(((Element) methods.item(i)).getAttribute("Algorithm"))) {
        return false;
      }
    }
    return methods.getLength() > 0;
  }
}
