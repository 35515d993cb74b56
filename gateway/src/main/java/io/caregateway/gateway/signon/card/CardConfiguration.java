package io.caregateway.gateway.signon.card;

import io.caregateway.gateway.listeners.CardAuthorities;
import io.caregateway.safeguards.encryption.BlindIndex;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.smartcards.issuer.CertificateRegister;
import io.caregateway.smartcards.proof.CardProof;
import io.caregateway.smartcards.proof.CardTrust;
import io.caregateway.smartcards.proof.ChallengeLimits;
import io.caregateway.smartcards.proof.Challenges;
import io.caregateway.smartcards.revocation.CardRevocation;
import io.caregateway.smartcards.revocation.Clearance;
import io.caregateway.smartcards.revocation.KnownStatus;
import io.caregateway.smartcards.revocation.RevocationSettings;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the proof of cards together, as the settings have it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CardSettings.class)
class CardConfiguration {

  @Bean
  Challenges challenges(
      PracticeTransactions transactions, JdbcClient jdbc, BlindIndex index, Clock clock) {
    return new Challenges(transactions, jdbc, index, ChallengeLimits.DEFAULT, clock);
  }

  @Bean
  CardProof cardProof(
      Challenges challenges,
      CardAuthorities authorities,
      CardSettings settings,
      CertificateRegister register,
      Clock clock) {
    var trust =
        new CardTrust(
            authorities.certificates().stream().map(CardConfiguration::der).toList(),
            settings.profile().profile());
    RevocationSettings revocation = settings.revocation().settings();
    KnownStatus known =
        new RegisteredCards(register)
            .or(new KeptLists(settings.revocationLists(), revocation, clock));
    Clearance clearance = new CardRevocation(known, revocation);
    return new CardProof(challenges, trust, clearance, clock);
  }

  private static byte[] der(X509Certificate anchor) {
    try {
      return anchor.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("A parsed certificate has no encoding.", e);
    }
  }
}
