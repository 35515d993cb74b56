package io.caregateway.gateway.pki;

import io.caregateway.gateway.listeners.CertificateFiles;
import io.caregateway.gateway.pki.IssuerSettings.Est;
import io.caregateway.gateway.pki.IssuerSettings.KeyFile;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.smartcards.issuer.CertificateIssuer;
import io.caregateway.smartcards.issuer.CertificateRegister;
import io.caregateway.smartcards.issuer.DevelopmentCa;
import io.caregateway.smartcards.issuer.EstAuthority;
import io.caregateway.smartcards.issuer.EstCa;
import io.caregateway.smartcards.issuer.NoIssuer;
import io.caregateway.smartcards.issuer.OcspResponder;
import io.caregateway.smartcards.issuer.PublishedAt;
import io.caregateway.smartcards.issuer.RevocationList;
import io.caregateway.smartcards.issuer.SigningKey;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundleKey;
import org.springframework.boot.ssl.SslStoreBundle;
import org.springframework.boot.ssl.jks.JksSslStoreBundle;
import org.springframework.boot.ssl.jks.JksSslStoreDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the authority behind the cards together, as the settings have it. */
@Configuration(proxyBeanMethods = false)
class IssuingConfiguration {

  private static final String EST = "gateway.cards.issuer.est";

  @Bean
  CertificateRegister certificateRegister(
      PracticeTransactions transactions, JdbcClient jdbc, FieldCipher cipher, Clock clock) {
    return new CertificateRegister(transactions, jdbc, cipher, clock);
  }

  @Bean
  CertificateIssuer certificateIssuer(IssuerSettings settings, Clock clock) {
    if (settings.authority() != null) {
      return new DevelopmentCa(
          key(settings.authority()), PublishedAt.under(settings.publishedAt()), clock);
    }
    return settings.est() == null ? new NoIssuer() : new EstCa(authority(settings.est()), clock);
  }

  @Bean
  Publications publications(
      IssuerSettings settings,
      CertificateRegister register,
      PracticeTransactions transactions,
      JdbcClient jdbc,
      Clock clock) {
    if (settings.authority() != null) {
      SigningKey authority = key(settings.authority());
      SigningKey signer = settings.responder() == null ? authority : key(settings.responder());
      return new Publications(
          new RevocationList(authority, transactions, jdbc, clock),
          new OcspResponder(authority.certificate(), signer, register, clock));
    }
    if (settings.est() != null && settings.responder() != null) {
      X509Certificate authority = issuers(settings.est()).get(0);
      return new Publications(
          null, new OcspResponder(authority, key(settings.responder()), register, clock));
    }
    return new Publications(null, null);
  }

  private static EstAuthority authority(Est est) {
    return new EstAuthority(est.address(), tls(est), issuers(est), est.timeout(), est.patience());
  }

  private static List<X509Certificate> issuers(Est est) {
    return CertificateFiles.read(EST + ".issuers", est.issuers());
  }

  private static SSLContext tls(Est est) {
    // refuses with a sentence what the store below would refuse with a stack trace
    key(est.client());
    KeyStore keys =
        new JksSslStoreBundle(
                new JksSslStoreDetails(
                    "PKCS12", null, "file:" + est.client().keystore(), est.client().password()),
                null)
            .getKeyStore();
    KeyStore trusted =
        CertificateFiles.trusting(
            CertificateFiles.read(EST + ".server-authorities", est.serverAuthorities()));
    return SslBundle.of(
            SslStoreBundle.of(keys, est.client().password(), trusted), SslBundleKey.NONE)
        .createSslContext();
  }

  private static SigningKey key(KeyFile file) {
    return SigningKey.read(file.keystore(), file.characters());
  }
}
