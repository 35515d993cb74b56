package io.caregateway.gateway.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.security.spec.MGF1ParameterSpec;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.pem.PemContent;

/**
 * Somebody with an RSA key, which wraps by RSAES-OAEP with SHA-256 (RFC 8017, 7.1): the machine
 * that makes backups has the public half, and need not be able to open them again.
 */
record Recipient(@Nullable PublicKey sealing, @Nullable PrivateKey opening) {

  private static final int LEAST_BITS = 3072;
  private static final String TRANSFORMATION = "RSA/ECB/OAEPPadding";
  private static final OAEPParameterSpec OAEP =
      new OAEPParameterSpec(
          "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);

  /**
   * @throws BackupRefused.NoRecipient when the file holds no certificate of such a key
   */
  static Recipient ofCertificate(Path pem) {
    try {
      List<X509Certificate> chain = PemContent.load(pem).getCertificates();
      PublicKey key = chain.get(0).getPublicKey();
      requireStrong(pem, key);
      return new Recipient(key, null);
    } catch (IOException | IllegalStateException | NullPointerException e) {
      throw new BackupRefused.NoRecipient(pem, e);
    }
  }

  /**
   * @throws BackupRefused.NoRecipient when the file holds no such private key
   */
  static Recipient ofPrivateKey(Path pem) {
    try {
      PrivateKey key = PemContent.load(pem).getPrivateKey();
      requireStrong(pem, key);
      return new Recipient(null, key);
    } catch (IOException | IllegalStateException e) {
      throw new BackupRefused.NoRecipient(pem, e);
    }
  }

  byte[] wrap(SecretKey key) {
    try {
      Cipher cipher = Cipher.getInstance(TRANSFORMATION);
      cipher.init(Cipher.WRAP_MODE, sealing, OAEP);
      return cipher.wrap(key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This JDK cannot wrap a key by RSAES-OAEP.", e);
    }
  }

  SecretKey unwrap(Path file, byte[] wrapped) {
    try {
      Cipher cipher = Cipher.getInstance(TRANSFORMATION);
      cipher.init(Cipher.UNWRAP_MODE, opening, OAEP);
      return (SecretKey) cipher.unwrap(wrapped, "AES", Cipher.SECRET_KEY);
    } catch (GeneralSecurityException e) {
      throw new BackupRefused.WrongKey(
          file, "it was sealed for another recipient. Name that one's key.", e);
    }
  }

  private static void requireStrong(Path pem, @Nullable Object key) {
    if (!(key instanceof RSAKey rsa) || rsa.getModulus().bitLength() < LEAST_BITS) {
      throw new BackupRefused.NoRecipient(pem, null);
    }
  }
}
