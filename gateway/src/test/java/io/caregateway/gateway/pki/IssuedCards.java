package io.caregateway.gateway.pki;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.GatewayExtension;
import io.caregateway.gateway.listeners.CertificateFiles;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.smartcards.issuer.CardSubject;
import io.caregateway.smartcards.issuer.CertificateIssuer;
import io.caregateway.smartcards.issuer.CertificateRegister;
import io.caregateway.smartcards.issuer.IssuedCertificate;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.UUID;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/** Certificates that a running gateway's authority issues, and questions about them. */
public final class IssuedCards {

  private final GatewayExtension gateway;

  public IssuedCards(GatewayExtension gateway) {
    this.gateway = gateway;
  }

  /** A certificate for a new key, noted at the practice. */
  public X509Certificate issue(OdsCode practice, String uid, String given, String family) {
    return issue(practice, new CardSubject(uid, given, family), pair());
  }

  public X509Certificate issue(OdsCode practice, CardSubject subject, KeyPair pair) {
    try {
      byte[] request =
          new JcaPKCS10CertificationRequestBuilder(subject.name(), pair.getPublic())
              .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()))
              .getEncoded();
      IssuedCertificate issued = gateway.bean(CertificateIssuer.class).issue(request, subject);
      gateway
          .bean(PracticeTransactions.class)
          .run(
              practice,
              () -> gateway.bean(CertificateRegister.class).note(UUID.randomUUID(), issued));
      return issued.certificate();
    } catch (IOException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  public static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  byte[] question(X509Certificate about)
      throws GeneralSecurityException, IOException, OCSPException, OperatorCreationException {
    X509Certificate authority =
        CertificateFiles.read("", gateway.pki().file("ca/smartcards.pem")).get(0);
    var sha1 = new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1);
    return new OCSPReqBuilder()
        .addRequest(
            new CertificateID(
                sha1, new JcaX509CertificateHolder(authority), about.getSerialNumber()))
        .build()
        .getEncoded();
  }
}
