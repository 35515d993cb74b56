package io.caregateway.smartcards.issuer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A private key with its certificate.
 *
 * @param chain the key's certificate first, then its issuers
 */
public record SigningKey(PrivateKey key, List<X509Certificate> chain) {

  public SigningKey {
    chain = List.copyOf(chain);
  }

  /**
   * The one key of a PKCS#12 file.
   *
   * @throws SigningKeyUnusable when the file cannot be opened, or holds no key or more than one
   */
  public static SigningKey read(Path file, char[] password) {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password);
      List<SigningKey> keys = new ArrayList<>();
      for (String alias : Collections.list(store.aliases())) {
        if (store.getKey(alias, password) instanceof PrivateKey key) {
          List<X509Certificate> chain = new ArrayList<>();
          for (var certificate : store.getCertificateChain(alias)) {
            chain.add((X509Certificate) certificate);
          }
          keys.add(new SigningKey(key, chain));
        }
      }
      if (keys.size() != 1) {
        throw new SigningKeyUnusable(file, null);
      }
      return keys.get(0);
    } catch (IOException | GeneralSecurityException unusable) {
      throw new SigningKeyUnusable(file, unusable);
    }
  }

  public X509Certificate certificate() {
    return chain.get(0);
  }

  /** SHA-256 with the key's own algorithm. */
  ContentSigner signer() {
    String algorithm = key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
    try {
      return new JcaContentSignerBuilder(algorithm).build(key);
    } catch (OperatorCreationException e) {
      throw new IllegalStateException("This JDK cannot sign by " + algorithm + ".", e);
    }
  }

  /** The key stays out of logs. */
  @Override
  public String toString() {
    return "the key of " + certificate().getSubjectX500Principal();
  }
}
