package io.caregateway.smartcards.profile;

import static io.caregateway.smartcards.Cards.ISSUER;
import static io.caregateway.smartcards.Cards.ROOT;
import static io.caregateway.smartcards.Cards.card;
import static io.caregateway.smartcards.Certificate.NOW;
import static io.caregateway.smartcards.refusal.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.caregateway.smartcards.Certificate;
import io.caregateway.smartcards.Credential;
import io.caregateway.smartcards.path.CertificationPath;
import io.caregateway.smartcards.refusal.Refusal;
import io.caregateway.smartcards.refusal.Refuses;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.junit.jupiter.api.Test;

class ProfileCheckTest {

  private static final String POLICY = "1.2.826.0.1275.102.0.3.2.0";
  private static final CardProfile WITH_POLICY =
      new CardProfile(Set.of(CardProfile.CLIENT_AUTHENTICATION), Set.of(POLICY), false, false);

  @Test
  void takesACardAsItShouldBe() {
    assertThatCode(() -> check(CardProfile.DEFAULT, card(), ISSUER)).doesNotThrowAnyException();
  }

  @Test
  @Refuses(Refusal.KEY_USAGE)
  void refusesACardThatMayNotSign() {
    refused(Refusal.KEY_USAGE, card().usage(KeyUsage.keyEncipherment));
    refused(Refusal.KEY_USAGE, card().without(Extension.keyUsage));
  }

  @Test
  @Refuses(Refusal.KEY_USAGE)
  void refusesAnIssuerAsACard() {
    refused(
        Refusal.KEY_USAGE,
        card()
            .with(Extension.basicConstraints, true, new BasicConstraints(true))
            .usage(KeyUsage.digitalSignature | KeyUsage.keyCertSign));
  }

  @Test
  @Refuses(Refusal.SIGNING_CERTIFICATE)
  void refusesACertificateForDocumentsUnlessTheProfileAllowsIt() {
    Certificate both = card().usage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation);
    CardProfile allowing =
        new CardProfile(Set.of(CardProfile.CLIENT_AUTHENTICATION), Set.of(), false, true);

    refused(Refusal.SIGNING_CERTIFICATE, both);
    assertThatCode(() -> check(allowing, both, ISSUER)).doesNotThrowAnyException();
  }

  @Test
  @Refuses(Refusal.PURPOSE)
  void refusesACardForAnotherPurpose() {
    refused(Refusal.PURPOSE, card().without(Extension.extendedKeyUsage));
    refused(Refusal.PURPOSE, purpose(card(), KeyPurposeId.id_kp_emailProtection));
    refused(Refusal.PURPOSE, purpose(card(), KeyPurposeId.anyExtendedKeyUsage));
  }

  @Test
  @Refuses(Refusal.ISSUER_PURPOSE)
  void refusesAnIssuerForAnotherPurpose() {
    Credential servers =
        purpose(Certificate.authority("CN=Servers"), KeyPurposeId.id_kp_serverAuth).by(ROOT);
    Credential any =
        purpose(Certificate.authority("CN=Any"), KeyPurposeId.anyExtendedKeyUsage).by(ROOT);

    assertRefused(Refusal.ISSUER_PURPOSE, () -> check(CardProfile.DEFAULT, card(), servers));
    assertThatCode(() -> check(CardProfile.DEFAULT, card(), any)).doesNotThrowAnyException();
  }

  @Test
  @Refuses(Refusal.ISSUER_KEY_USAGE)
  void refusesAnIssuerThatDoesNotSayItMayIssue() {
    Credential silent = Certificate.authority("CN=Silent").without(Extension.keyUsage).by(ROOT);

    assertRefused(Refusal.ISSUER_KEY_USAGE, () -> check(CardProfile.DEFAULT, card(), silent));
  }

  @Test
  @Refuses(Refusal.POLICY)
  void refusesAPathWithoutThePolicyInEveryCertificate() {
    Credential issuer = policy(Certificate.authority("CN=Policy"), POLICY).by(ROOT);

    assertThatCode(() -> check(WITH_POLICY, policy(card(), POLICY), issuer))
        .doesNotThrowAnyException();
    assertRefused(Refusal.POLICY, () -> check(WITH_POLICY, policy(card(), POLICY), ISSUER));
    assertRefused(Refusal.POLICY, () -> check(WITH_POLICY, card(), issuer));
    assertRefused(Refusal.POLICY, () -> check(WITH_POLICY, policy(card(), "1.2.3.4"), issuer));
  }

  @Test
  @Refuses(Refusal.POLICY)
  void anyPolicyStandsForNoneThatIsAskedFor() {
    String any = "2.5.29.32.0";
    Credential issuer = policy(Certificate.authority("CN=Policy"), any).by(ROOT);

    assertRefused(Refusal.POLICY, () -> check(WITH_POLICY, policy(card(), any), issuer));
  }

  private static Certificate purpose(Certificate made, KeyPurposeId purpose) {
    return made.with(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
  }

  private static Certificate policy(Certificate made, String oid) {
    return made.with(
        Extension.certificatePolicies,
        false,
        new CertificatePolicies(new PolicyInformation(new ASN1ObjectIdentifier(oid))));
  }

  private static void refused(Refusal cause, Certificate card) {
    assertRefused(cause, () -> check(CardProfile.DEFAULT, card, ISSUER));
  }

  private static void check(CardProfile profile, Certificate card, Credential issuer) {
    new ProfileCheck(profile)
        .check(
            CertificationPath.validate(
                List.of(card.by(issuer).der(), issuer.der()),
                List.of(ROOT.der()),
                profile.policyInputs(),
                NOW));
  }
}
