package io.caregateway.gateway.listeners;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The certificates of the two HTTPS ports.
 *
 * @param certificate PEM file with the server's certificate and what chains it to its root
 * @param privateKey PEM file with the server's private key
 * @param privateKeyPassword the key's password, if it has one
 * @param clientAuthorities PEM file with the CAs whose certificates machines and cards may show
 * @param revocationLists PEM or DER file with the revocation lists of all these CAs; without one,
 *     no revocation is checked. With one, a CA whose list is missing or out of date vouches for
 *     nobody. Read at the start
 */
@ConfigurationProperties("gateway.tls")
public record TlsSettings(
    @Nullable Path certificate,
    @Nullable Path privateKey,
    @Nullable String privateKeyPassword,
    @Nullable Path clientAuthorities,
    @Nullable Path revocationLists) {

  /**
   * @throws CertificateUnusable when a file is not named or cannot be read
   */
  Path requiredCertificate() {
    return required("gateway.tls.certificate", certificate);
  }

  Path requiredPrivateKey() {
    return required("gateway.tls.private-key", privateKey);
  }

  Path requiredClientAuthorities() {
    return required("gateway.tls.client-authorities", clientAuthorities);
  }

  private static Path required(String setting, @Nullable Path file) {
    if (file == null) {
      throw CertificateUnusable.notSet(setting);
    }
    if (!Files.isReadable(file)) {
      throw CertificateUnusable.notReadable(setting, file);
    }
    return file;
  }
}
