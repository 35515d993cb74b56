package io.caregateway.smartcards.revocation;

import static io.caregateway.smartcards.Certificate.NOW;
import static io.caregateway.smartcards.revocation.RevocationSite.ISSUER;
import static io.caregateway.smartcards.revocation.RevocationSite.LIST;
import static io.caregateway.smartcards.revocation.RevocationSite.OCSP;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.caregateway.smartcards.Cards;
import io.caregateway.smartcards.Certificate;
import io.caregateway.smartcards.Credential;
import io.caregateway.smartcards.Keys;
import io.caregateway.smartcards.Lists;
import io.caregateway.smartcards.refusal.Refusal;
import io.caregateway.smartcards.refusal.Refuses;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Who may answer in an issuer's place (RFC 6960, 4.2.2.2). */
class OcspResponderTest {

  private static final RevocationSite SITE = new RevocationSite();
  private static final Credential CARD = SITE.cardWithResponder();

  @AfterAll
  static void stop() {
    SITE.server.close();
  }

  @Test
  void takesTheOneThatTheIssuerCertifiedForIt() {
    SITE.server.put(OCSP, new Responder(ISSUER).signedBy(delegate().by(ISSUER)));

    assertThatCode(() -> SITE.check(CARD)).doesNotThrowAnyException();
  }

  @Test
  @Refuses(Refusal.OCSP_RESPONDER)
  void refusesACertificateThatIsNotForAnswering() {
    refused(Certificate.of("CN=Responder").usage(KeyUsage.digitalSignature).by(ISSUER));
    refused(Cards.card().by(ISSUER));
    refused(
        delegate()
            .with(
                Extension.extendedKeyUsage,
                false,
                new ExtendedKeyUsage(KeyPurposeId.anyExtendedKeyUsage))
            .by(ISSUER));
    refused(delegate().usage(KeyUsage.keyAgreement).by(ISSUER));
  }

  @Test
  @Refuses(Refusal.OCSP_RESPONDER)
  void refusesOneThatAnotherIssuerCertified() {
    Credential other = Certificate.authority("CN=Other").selfSigned();
    Credential below = Certificate.authority("CN=Below").by(ISSUER);

    refused(delegate().by(other));
    refused(delegate().by(below));
    refused(delegate().by(new Credential(other.keys(), ISSUER.certificate())));
  }

  @Test
  @Refuses(Refusal.OCSP_RESPONDER)
  void refusesOneWhoseOwnRevocationWouldHaveToBeAsked() {
    Certificate asked = delegate().without(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck);

    refused(asked.by(ISSUER));
    refused(RevocationSite.responder(asked, SITE.server.address(OCSP)).by(ISSUER));
  }

  @Test
  void takesOneThatTheIssuersListClears() {
    SITE.server.put(LIST, Lists.by(ISSUER).der());
    SITE.server.put(OCSP, new Responder(ISSUER).signedBy(listed()));

    assertThatCode(() -> SITE.check(CARD)).doesNotThrowAnyException();
  }

  @Test
  @Refuses(Refusal.OCSP_RESPONDER)
  void refusesOneThatTheIssuersListNamesOrThatNoListClears() {
    Credential revoked = listed();
    SITE.server.put(LIST, Lists.by(ISSUER).revoking(revoked).der());
    refused(revoked);

    SITE.server.put(LIST, 404);
    refused(listed());
  }

  private static Credential listed() {
    return RevocationSite.list(
            delegate().without(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck),
            SITE.server.address(LIST))
        .by(ISSUER);
  }

  @Test
  @Refuses(Refusal.OCSP_RESPONDER)
  void refusesOneThatHasExpiredOrIsWeak() {
    refused(delegate().to(NOW.minusSeconds(1)).by(ISSUER));
    refused(delegate().signedWith("SHA1withECDSA").by(ISSUER));
    refused(delegate().keys(Keys.ec("secp224r1")).by(ISSUER));
  }

  private static Certificate delegate() {
    return Certificate.of("CN=Responder")
        .usage(KeyUsage.digitalSignature)
        .with(
            Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning))
        .with(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
  }

  private static void refused(Credential responder) {
    SITE.server.put(OCSP, new Responder(ISSUER).signedBy(responder));
    SITE.refused(Refusal.OCSP_RESPONDER, CARD);
  }
}
