package io.caregateway.stubs.idp.saml;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.jspecify.annotations.Nullable;

/**
 * How content and its key are encrypted (XML Encryption 1.1, sections 5.2 and 5.5). Only the first
 * two are good; the others are there to see them refused.
 */
public enum Encryption {
  /** AES-256-GCM, its key wrapped with RSA-OAEP with SHA-256 twice. */
  STRONG("xmlenc11#aes256-gcm", "xmlenc11#rsa-oaep"),
  /** AES-256-GCM and RSA-OAEP with SHA-1 inside, as older identity providers do it. */
  OLDER("xmlenc11#aes256-gcm", "xmlenc#rsa-oaep-mgf1p"),
  /** AES-256-CBC, which tells whoever may try often enough what is inside. */
  CBC("xmlenc#aes256-cbc", "xmlenc11#rsa-oaep"),
  /** RSA PKCS#1 1.5, which does the same for the key. */
  RSA_1_5("xmlenc11#aes256-gcm", "xmlenc#rsa-1_5");

  private static final int GCM_IV_BYTES = 12;
  private static final int CBC_IV_BYTES = 16;
  private static final int TAG_BITS = 128;

  private final String content;
  private final String transport;

  Encryption(String content, String transport) {
    this.content = uri(content);
    this.transport = uri(transport);
  }

  private static String uri(String name) {
    return "http://www.w3.org/" + (name.startsWith("xmlenc11") ? "2009/" : "2001/04/") + name;
  }

  String content() {
    return content;
  }

  String transport() {
    return transport;
  }

  /** Whether the key's EncryptionMethod names its digest and mask generation. */
  boolean namesDigests() {
    return transport.endsWith("xmlenc11#rsa-oaep");
  }

  byte[] wrap(SecretKey secret, PublicKey reader) throws GeneralSecurityException {
    Cipher cipher =
        Cipher.getInstance(this == RSA_1_5 ? "RSA/ECB/PKCS1Padding" : "RSA/ECB/OAEPPadding");
    cipher.init(Cipher.WRAP_MODE, reader, wrapParameters());
    return cipher.wrap(secret);
  }

  private @Nullable AlgorithmParameterSpec wrapParameters() {
    return switch (this) {
      case RSA_1_5 -> null;
      case OLDER -> oaep("SHA-1", MGF1ParameterSpec.SHA1);
      case STRONG, CBC -> oaep("SHA-256", MGF1ParameterSpec.SHA256);
    };
  }

  private static AlgorithmParameterSpec oaep(String digest, MGF1ParameterSpec mask) {
    return new OAEPParameterSpec(digest, "MGF1", mask, PSource.PSpecified.DEFAULT);
  }

  /** IV and ciphertext, and the tag where there is one, in that order. */
  byte[] encrypt(byte[] plaintext, SecretKey secret) throws GeneralSecurityException {
    var iv = new byte[this == CBC ? CBC_IV_BYTES : GCM_IV_BYTES];
    new SecureRandom().nextBytes(iv);
    var cipher = Cipher.getInstance(this == CBC ? "AES/CBC/PKCS5Padding" : "AES/GCM/NoPadding");
    cipher.init(
        Cipher.ENCRYPT_MODE,
        secret,
        this == CBC ? new IvParameterSpec(iv) : new GCMParameterSpec(TAG_BITS, iv));
    var sealed = cipher.doFinal(plaintext);
    var all = new byte[iv.length + sealed.length];
    System.arraycopy(iv, 0, all, 0, iv.length);
    System.arraycopy(sealed, 0, all, iv.length, sealed.length);
    return all;
  }
}
