package io.caregateway.gateway.listeners;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import org.apache.catalina.connector.Connector;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.jspecify.annotations.Nullable;

/** Has a port refuse client certificates that were revoked (RFC 5280, 6.3). */
final class RevocationLists {

  private RevocationLists() {}

  /**
   * @param file the lists; null checks nothing
   * @throws CertificateUnusable when the file holds none
   */
  static void check(Connector connector, @Nullable Path file) {
    if (file == null) {
      return;
    }
    require(file);
    for (SSLHostConfig host : connector.findSslHostConfigs()) {
      host.setCertificateRevocationListFile(file.toAbsolutePath().toString());
    }
  }

  private static void require(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      if (CertificateFactory.getInstance("X.509").generateCRLs(in).isEmpty()) {
        throw CertificateUnusable.noRevocationList(file, null);
      }
    } catch (IOException | GeneralSecurityException e) {
      throw CertificateUnusable.noRevocationList(file, e);
    }
  }
}
