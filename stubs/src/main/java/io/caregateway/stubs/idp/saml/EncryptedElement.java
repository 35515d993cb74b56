package io.caregateway.stubs.idp.saml;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.function.UnaryOperator;
import javax.crypto.KeyGenerator;
import javax.xml.XMLConstants;
import org.w3c.dom.Element;

/** XML Encryption of an assertion or a NameID (saml-core-2.0-os sections 2.3.4 and 2.2.4). */
final class EncryptedElement {
  private static final String MGF1_SHA256 = "http://www.w3.org/2009/xmlenc11#mgf1sha256";
  private static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";

  private final String name;
  private final X509Certificate reader;
  private final Encryption how;

  /**
   * @param name such as {@code saml:EncryptedAssertion}
   */
  EncryptedElement(String name, X509Certificate reader, Encryption how) {
    this.name = name;
    this.reader = reader;
    this.how = how;
  }

  /** Takes the place of the element; what is encrypted is its text after the change. */
  void replace(Element element, UnaryOperator<String> change) {
    var encrypted = SamlElement.root(name);
    var data = encrypted.child("xenc:EncryptedData");
    data.attribute("Type", SamlNames.XML_ENC + "Element");
    data.child("xenc:EncryptionMethod").attribute("Algorithm", how.content());
    var key = data.child("ds:KeyInfo").child("xenc:EncryptedKey");
    var method = key.child("xenc:EncryptionMethod").attribute("Algorithm", how.transport());
    if (how.namesDigests()) {
      method.child("ds:DigestMethod").attribute("Algorithm", SHA256);
      method.child("xenc11:MGF").attribute("Algorithm", MGF1_SHA256);
    }
    // on its own it must say what its prefix stands for
    element.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:saml", SamlNames.ASSERTION);
    var plaintext = change.apply(SamlXml.text(element)).getBytes(StandardCharsets.UTF_8);
    try {
      var generator = KeyGenerator.getInstance("AES");
      generator.init(256);
      var secret = generator.generateKey();
      cipherValue(key, how.wrap(secret, reader.getPublicKey()));
      cipherValue(data, how.encrypt(plaintext, secret));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("it could not be encrypted", e);
    }
    var imported = element.getOwnerDocument().importNode(encrypted.dom(), true);
    element.getParentNode().replaceChild(imported, element);
  }

  private static void cipherValue(SamlElement parent, byte[] value) {
    parent
        .child("xenc:CipherData")
        .leaf("xenc:CipherValue", Base64.getEncoder().encodeToString(value));
  }
}
