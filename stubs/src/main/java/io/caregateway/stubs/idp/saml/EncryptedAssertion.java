package io.caregateway.stubs.idp.saml;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.MGF1ParameterSpec;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.w3c.dom.Element;

/**
 * XML Encryption 1.1 of an assertion: AES-256-GCM (section 5.2.4: 96-bit IV, ciphertext, 128-bit
 * tag, in that order), its key wrapped with RSA-OAEP with SHA-256 twice (section 5.5.2).
 */
final class EncryptedAssertion {
  private static final String AES_256_GCM = "http://www.w3.org/2009/xmlenc11#aes256-gcm";
  private static final String RSA_OAEP = "http://www.w3.org/2009/xmlenc11#rsa-oaep";
  private static final String MGF1_SHA256 = "http://www.w3.org/2009/xmlenc11#mgf1sha256";
  private static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";
  private static final int IV_BYTES = 12;
  private static final int TAG_BITS = 128;

  private EncryptedAssertion() {}

  /** Puts an EncryptedAssertion in the place of the assertion. */
  static void replace(Element assertion, X509Certificate reader) {
    var encrypted = SamlElement.root("saml:EncryptedAssertion");
    var data = encrypted.child("xenc:EncryptedData");
    data.attribute("Type", SamlNames.XML_ENC + "Element");
    data.child("xenc:EncryptionMethod").attribute("Algorithm", AES_256_GCM);
    var key = data.child("ds:KeyInfo").child("xenc:EncryptedKey");
    var method = key.child("xenc:EncryptionMethod").attribute("Algorithm", RSA_OAEP);
    method.child("ds:DigestMethod").attribute("Algorithm", SHA256);
    method.child("xenc11:MGF").attribute("Algorithm", MGF1_SHA256);
    try {
      var generator = KeyGenerator.getInstance("AES");
      generator.init(256);
      var secret = generator.generateKey();
      cipherValue(key, wrap(secret, reader));
      cipherValue(data, encrypt(SamlXml.text(assertion), secret));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the assertion could not be encrypted", e);
    }
    var imported = assertion.getOwnerDocument().importNode(encrypted.dom(), true);
    assertion.getParentNode().replaceChild(imported, assertion);
  }

  private static byte[] wrap(SecretKey secret, X509Certificate reader)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
    var parameters =
        new OAEPParameterSpec(
            "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);
    cipher.init(Cipher.WRAP_MODE, reader.getPublicKey(), parameters);
    return cipher.wrap(secret);
  }

  private static byte[] encrypt(String xml, SecretKey secret) throws GeneralSecurityException {
    var iv = new byte[IV_BYTES];
    new SecureRandom().nextBytes(iv);
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(Cipher.ENCRYPT_MODE, secret, new GCMParameterSpec(TAG_BITS, iv));
    var sealed = cipher.doFinal(xml.getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.allocate(iv.length + sealed.length).put(iv).put(sealed).array();
  }

  private static void cipherValue(SamlElement parent, byte[] value) {
    parent
        .child("xenc:CipherData")
        .leaf("xenc:CipherValue", Base64.getEncoder().encodeToString(value));
  }
}
