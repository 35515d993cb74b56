package io.caregateway.stubs.idp.saml;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Objects;
import org.apache.xml.security.Init;
import org.apache.xml.security.encryption.XMLCipher;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.apache.xml.security.signature.XMLSignature;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Reads what was written, with Apache Santuario, which had no part in the writing. */
public final class ReadBack {
  static {
    Init.init();
  }

  private ReadBack() {}

  public static Document document(String xml) throws SamlRefusal {
    return SamlXml.parse(xml.getBytes(StandardCharsets.UTF_8));
  }

  public static Element first(Document document, String namespace, String name) {
    return Objects.requireNonNull(
        (Element) document.getElementsByTagNameNS(namespace, name).item(0), name);
  }

  public static Element assertion(Document document) {
    return first(document, SamlNames.ASSERTION, "Assertion");
  }

  /** Whether the element's own signature fits what it refers to and the key. */
  public static boolean signed(Element element, X509Certificate certificate)
      throws XMLSecurityException {
    element.setIdAttribute("ID", true);
    return fits(signature(element), certificate);
  }

  public static boolean fits(Element signature, X509Certificate certificate)
      throws XMLSecurityException {
    return new XMLSignature(signature, "", true).checkSignatureValue(certificate);
  }

  public static Element signature(Element element) {
    return Objects.requireNonNull(
        SamlXml.child(element, SamlNames.XML_DSIG, "Signature"), "no signature");
  }

  static Document decrypted(Document document, PrivateKey key) throws Exception {
    var cipher = XMLCipher.getInstance();
    cipher.init(XMLCipher.DECRYPT_MODE, null);
    cipher.setKEK(key);
    return cipher.doFinal(document, first(document, SamlNames.XML_ENC, "EncryptedData"));
  }
}
