package io.caregateway.stubs.idp.saml;

import io.caregateway.stubs.idp.saml.SamlRefusal.Cause;
import java.security.cert.X509Certificate;
import java.util.Set;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import org.w3c.dom.Element;

/**
 * The signature inside a posted message (saml-core-2.0-os section 5.4). It counts only as a direct
 * child of the message that refers to that very message, which is what signature wrapping gets
 * around elsewhere.
 */
final class EnvelopedSignature {
  private static final Set<String> ALGORITHMS =
      Set.of(
          "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
          "http://www.w3.org/2001/04/xmldsig-more#rsa-sha384",
          "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512");

  private static final String WRONG =
      "The signature does not fit the message. Check that the application signs with the key whose certificate this identity"
          + " provider was given.";

  private EnvelopedSignature() {}

  static void verify(Element message, X509Certificate sender) throws SamlRefusal {
    var element = SamlXml.child(message, SamlNames.XML_DSIG, "Signature");
    if (element == null) {
      throw new SamlRefusal(
          Cause.SIGNATURE_MISSING,
          "The SAML message is not signed. Let the application sign what it sends.");
    }
    if (!ALGORITHMS.contains(algorithm(element))) {
      throw new SamlRefusal(
          Cause.SIGNATURE_ALGORITHM,
          "The signature's algorithm is not accepted. Sign with RSA and SHA-256.");
    }
    message.setIdAttribute("ID", true);
    var context = new DOMValidateContext(sender.getPublicKey(), element);
    context.setProperty("org.jcp.xml.dsig.secureValidation", true);
    try {
      var signature = XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
      var references = signature.getSignedInfo().getReferences();
      var own = "#" + message.getAttribute("ID");
      if (references.size() != 1
          || !own.equals(references.get(0).getURI())
          || !signature.validate(context)) {
        throw wrong();
      }
    } catch (MarshalException | XMLSignatureException e) {
      throw new SamlRefusal(Cause.SIGNATURE_WRONG, WRONG, e);
    }
  }

  /** Read before the JDK reads it, which would refuse a weak one without saying so. */
  private static String algorithm(Element signature) {
    var info = SamlXml.child(signature, SamlNames.XML_DSIG, "SignedInfo");
    var method = info == null ? null : SamlXml.child(info, SamlNames.XML_DSIG, "SignatureMethod");
    return method == null ? "" : method.getAttribute("Algorithm");
  }

  static SamlRefusal wrong() {
    return new SamlRefusal(Cause.SIGNATURE_WRONG, WRONG);
  }
}
