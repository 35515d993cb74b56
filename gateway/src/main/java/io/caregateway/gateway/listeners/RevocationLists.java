package io.caregateway.gateway.listeners;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CRL;
import java.security.cert.CertificateFactory;
import java.util.Collection;

/** Reads the lists by which a port refuses client certificates that were revoked. */
final class RevocationLists {

  private RevocationLists() {}

  /**
   * @throws CertificateUnusable when the file holds none
   */
  static Collection<? extends CRL> read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      Collection<? extends CRL> lists = CertificateFactory.getInstance("X.509").generateCRLs(in);
      if (lists.isEmpty()) {
        throw CertificateUnusable.noRevocationList(file, null);
      }
      return lists;
    } catch (IOException | GeneralSecurityException e) {
      throw CertificateUnusable.noRevocationList(file, e);
    }
  }
}
