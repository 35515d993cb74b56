package io.caregateway.stubs.idp.saml;

import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Enveloped signatures as saml-core-2.0-os section 5.4 asks for: one reference to the element's ID,
 * exclusive canonicalisation.
 */
final class XmlSigner {
  private final XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
  private final SigningKey key;
  private final SignatureAlgorithm algorithm;

  XmlSigner(SigningKey key, SignatureAlgorithm algorithm) {
    this.key = key;
    this.algorithm = algorithm;
  }

  /**
   * Signs the element in place; the signature follows the Issuer, where the schema wants it, or
   * comes first in what has none.
   */
  void sign(Element element) {
    element.setIdAttribute("ID", true);
    try {
      var context = new DOMSignContext(key.privateKey(), element);
      placeIn(element).ifPresent(context::setNextSibling);
      context.setDefaultNamespacePrefix("ds");
      if (algorithm != SignatureAlgorithm.RSA_SHA256) {
        // newer JDKs make no SHA-1 signature otherwise
        context.setProperty("org.jcp.xml.dsig.secureValidation", false);
      }
      var signedInfo =
          factory.newSignedInfo(
              factory.newCanonicalizationMethod(
                  CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
              factory.newSignatureMethod(algorithm.signatureUri(), null),
              List.of(reference(element.getAttribute("ID"))));
      factory.newXMLSignature(signedInfo, keyInfo()).sign(context);
    } catch (GeneralSecurityException | MarshalException | XMLSignatureException e) {
      throw new IllegalStateException("the message could not be signed", e);
    }
  }

  private Reference reference(String id) throws GeneralSecurityException {
    var none = (TransformParameterSpec) null;
    return factory.newReference(
        "#" + id,
        factory.newDigestMethod(algorithm.digestUri(), null),
        List.of(
            factory.newTransform(Transform.ENVELOPED, none),
            factory.newTransform(CanonicalizationMethod.EXCLUSIVE, none)),
        null,
        null);
  }

  private KeyInfo keyInfo() {
    var infos = factory.getKeyInfoFactory();
    return infos.newKeyInfo(List.of(infos.newX509Data(List.of(key.certificate()))));
  }

  /** What the signature stands before; empty when that is nothing. */
  private static Optional<Node> placeIn(Element element) {
    var issuer = SamlXml.child(element, SamlNames.ASSERTION, "Issuer");
    if (issuer == null && !SamlNames.METADATA.equals(element.getNamespaceURI())) {
      throw new IllegalArgumentException("a message without an Issuer is not signed");
    }
    return Optional.ofNullable(issuer == null ? element.getFirstChild() : issuer.getNextSibling());
  }
}
