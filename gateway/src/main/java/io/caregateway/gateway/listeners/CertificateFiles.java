package io.caregateway.gateway.listeners;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import org.springframework.boot.ssl.pem.PemContent;

/** Reads files with certificates that settings name. */
public final class CertificateFiles {

  private CertificateFiles() {}

  /**
   * @throws CertificatesUnreadable when there is none in it
   */
  public static List<X509Certificate> read(String setting, Path file) {
    try {
      return PemContent.load(file).getCertificates();
    } catch (IOException | IllegalStateException e) {
      throw new CertificatesUnreadable(setting, file, e);
    }
  }

  /** A trust store in memory of these. */
  public static KeyStore trusting(List<X509Certificate> anchors) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      for (X509Certificate anchor : anchors) {
        store.setCertificateEntry("anchor-" + store.size(), anchor);
      }
      return store;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("This JDK keeps no trust store in memory.", e);
    }
  }
}
