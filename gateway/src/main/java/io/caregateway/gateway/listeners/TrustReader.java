package io.caregateway.gateway.listeners;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CRL;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Makes {@link ClientTrust} out of the files that the settings name. */
final class TrustReader {

  private TrustReader() {}

  /**
   * @throws CertificatesUnreadable when a file holds no certificate
   * @throws CertificateUnusable when the revocation lists cannot be used
   */
  static ClientTrust read(TlsSettings tls, CardAuthorities cards) {
    List<X509Certificate> machines =
        CertificateFiles.read("gateway.tls.client-authorities", tls.requiredClientAuthorities());
    Collection<? extends CRL> lists =
        tls.revocationLists() == null ? List.of() : RevocationLists.read(tls.revocationLists());
    return new ClientTrust(
        trusting(machines, lists),
        cards.anchors().isEmpty() ? null : trusting(cards.certificates(), List.of()));
  }

  /**
   * With lists, a certificate must be cleared by one (RFC 5280, 6.3); without, none is looked for.
   */
  private static X509TrustManager trusting(
      List<X509Certificate> anchors, Collection<? extends CRL> lists) {
    try {
      KeyStore store = CertificateFiles.trusting(anchors);
      var path = new PKIXBuilderParameters(store, new X509CertSelector());
      path.setRevocationEnabled(!lists.isEmpty());
      path.addCertStore(
          CertStore.getInstance("Collection", new CollectionCertStoreParameters(lists)));
      var factory = TrustManagerFactory.getInstance("PKIX");
      factory.init(new CertPathTrustManagerParameters(path));
      return Stream.of(factory.getTrustManagers())
          .filter(X509TrustManager.class::isInstance)
          .map(X509TrustManager.class::cast)
          .findFirst()
          .orElseThrow();
    } catch (GeneralSecurityException e) {
      throw CertificateUnusable.notUnderstood(e);
    }
  }
}
