package io.caregateway.gateway.listeners;

import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundleKey;
import org.springframework.boot.ssl.SslOptions;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/** What the HTTPS ports show and whom the machines' port believes. */
final class Certificates {

  private static final SslOptions NO_OLD_TLS =
      SslOptions.of(null, new String[] {"TLSv1.3", "TLSv1.2"});

  private Certificates() {}

  /**
   * @throws CertificateUnusable when a file is missing or holds something else
   */
  static SslBundle of(TlsSettings settings) {
    PemSslStoreDetails own =
        new PemSslStoreDetails(
                null,
                "file:" + settings.requiredCertificate(),
                "file:" + settings.requiredPrivateKey())
            .withPrivateKeyPassword(settings.privateKeyPassword());
    PemSslStoreDetails believed =
        PemSslStoreDetails.forCertificates("file:" + settings.requiredClientAuthorities());
    try {
      SslBundle bundle =
          SslBundle.of(new PemSslStoreBundle(own, believed), SslBundleKey.NONE, NO_OLD_TLS);
      bundle.createSslContext();
      return bundle;
    } catch (IllegalStateException | IllegalArgumentException e) {
      throw CertificateUnusable.notUnderstood(e);
    }
  }
}
