package io.caregateway.stubs.idp.attack;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.SignatureMethod;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import org.w3c.dom.Element;

/** A signature that anybody can make: HMAC-SHA256 with the bytes of a public key as its secret. */
final class HmacSignature {
  private HmacSignature() {}

  static void sign(Element element, PublicKey key) {
    element.setIdAttribute("ID", true);
    var secret = new SecretKeySpec(key.getEncoded(), "HmacSHA256");
    var context = new DOMSignContext(secret, element, element.getFirstChild().getNextSibling());
    context.setDefaultNamespacePrefix("ds");
    var factory = XMLSignatureFactory.getInstance("DOM");
    var none = (TransformParameterSpec) null;
    try {
      var reference =
          factory.newReference(
              "#" + element.getAttribute("ID"),
              factory.newDigestMethod(DigestMethod.SHA256, null),
              List.of(
                  factory.newTransform(Transform.ENVELOPED, none),
                  factory.newTransform(CanonicalizationMethod.EXCLUSIVE, none)),
              null,
              null);
      var signedInfo =
          factory.newSignedInfo(
              factory.newCanonicalizationMethod(
                  CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
              factory.newSignatureMethod(SignatureMethod.HMAC_SHA256, null),
              List.of(reference));
      factory.newXMLSignature(signedInfo, null).sign(context);
    } catch (GeneralSecurityException | MarshalException | XMLSignatureException e) {
      throw new IllegalStateException("the forgery could not be signed", e);
    }
  }
}
