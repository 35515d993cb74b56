package io.caregateway.gateway.signon.saml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/** Reads the keys and certificates of SAML sign-on. */
final class SamlKeys {

  /** A private key and the certificate that goes with it. */
  record Pair(PrivateKey key, X509Certificate certificate) {}

  private SamlKeys() {}

  /**
   * @throws SamlKeyUnusable when there is no such key
   */
  static Pair read(String setting, SamlSettings.Key key) {
    char[] password = password(key);
    try {
      KeyStore store = key.keyStore() == null ? pem(key) : pkcs12(key.keyStore(), password);
      for (String alias : Collections.list(store.aliases())) {
        if (store.getKey(alias, key.keyStore() == null ? null : password) instanceof PrivateKey own
            && store.getCertificate(alias) instanceof X509Certificate certificate) {
          return new Pair(own, certificate);
        }
      }
    } catch (IOException | GeneralSecurityException | IllegalStateException e) {
      throw SamlKeyUnusable.noKeyIn(setting, e);
    }
    throw SamlKeyUnusable.noKeyIn(setting, null);
  }

  /**
   * @throws SamlKeyUnusable when a file holds no certificate, or none is named
   */
  static List<X509Certificate> certificates(String setting, List<Path> files) {
    if (files.isEmpty()) {
      throw SamlKeyUnusable.noCertificateFor(setting);
    }
    return files.stream().flatMap(file -> certificates(setting, file).stream()).toList();
  }

  private static List<X509Certificate> certificates(String setting, Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      Collection<? extends Certificate> all =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (all.isEmpty()) {
        throw SamlKeyUnusable.noCertificateIn(setting, file, null);
      }
      return all.stream().map(X509Certificate.class::cast).toList();
    } catch (IOException | GeneralSecurityException e) {
      throw SamlKeyUnusable.noCertificateIn(setting, file, e);
    }
  }

  private static KeyStore pem(SamlSettings.Key key) throws GeneralSecurityException {
    KeyStore store =
        new PemSslStoreBundle(
                new PemSslStoreDetails(
                        null, location(key.certificate()), location(key.privateKey()))
                    .withPrivateKeyPassword(key.privateKeyPassword()),
                null)
            .getKeyStore();
    if (store == null) {
      throw new GeneralSecurityException("no key is named");
    }
    return store;
  }

  private static KeyStore pkcs12(Path file, char[] password)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, password);
    }
    return store;
  }

  private static char[] password(SamlSettings.Key key) {
    return key.keyStorePassword() == null ? new char[0] : key.keyStorePassword().toCharArray();
  }

  private static @Nullable String location(@Nullable Path file) {
    return file == null ? null : "file:" + file;
  }
}
