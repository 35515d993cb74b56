package io.caregateway.stubs.idp.attack;

import static io.caregateway.stubs.idp.saml.SamlNames.XML_ENC;

import io.caregateway.stubs.idp.saml.Encryption;
import io.caregateway.stubs.idp.saml.SamlAnswer;
import io.caregateway.stubs.idp.saml.SigningKeys;
import java.security.cert.X509Certificate;
import java.util.Base64;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Encrypted assertions, each wrong in one thing alone, in a Response that is rightly signed all the
 * same: as if the identity provider itself were asked to try what can be decrypted.
 */
public enum EncryptionAttack {
  CBC,
  RSA_1_5,
  FOR_ANOTHER_KEY,
  CONTENT_CHANGED,
  KEY_CHANGED,
  NOT_XML,
  /** The text inside declares a document type. */
  DOCTYPE_INSIDE,
  /** What is inside is no assertion. */
  SOMETHING_ELSE_INSIDE,
  /** The ciphertext is to be fetched from an address. */
  BY_REFERENCE;

  private static final String ELSEWHERE = "http://127.0.0.1:9/ciphertext";

  /**
   * The attack made of a valid answer, which is used up by it.
   *
   * @param reader whom the assertion is encrypted for
   */
  public String of(SamlAnswer valid, X509Certificate reader) {
    var encrypted = valid.encryptedFor(reader);
    var attack =
        switch (this) {
          case CBC -> encrypted.encryption(Encryption.CBC);
          case RSA_1_5 -> encrypted.encryption(Encryption.RSA_1_5);
          case FOR_ANOTHER_KEY ->
              encrypted.encryptedFor(SigningKeys.generate("mallory").certificate());
          case CONTENT_CHANGED -> encrypted.beforeSigning(document -> change(document, 1));
          case KEY_CHANGED -> encrypted.beforeSigning(document -> change(document, 0));
          case NOT_XML -> encrypted.plaintext(text -> "hello");
          case DOCTYPE_INSIDE -> encrypted.plaintext(text -> "<!DOCTYPE r>" + text);
          case SOMETHING_ELSE_INSIDE -> encrypted.plaintext(text -> "<other/>");
          case BY_REFERENCE -> encrypted.beforeSigning(EncryptionAttack::refer);
        };
    return attack.xml();
  }

  /** Flips a bit of the nth ciphertext: the key's comes first. */
  private static void change(Document document, int nth) {
    var value = Forgery.all(document, XML_ENC, "CipherValue").get(nth);
    var bytes = Base64.getDecoder().decode(value.getTextContent());
    bytes[bytes.length - 1] ^= 1;
    value.setTextContent(Base64.getEncoder().encodeToString(bytes));
  }

  private static void refer(Document document) {
    var value = Forgery.all(document, XML_ENC, "CipherValue").get(1);
    Element reference = document.createElementNS(XML_ENC, "xenc:CipherReference");
    reference.setAttribute("URI", ELSEWHERE);
    value.getParentNode().replaceChild(reference, value);
  }
}
