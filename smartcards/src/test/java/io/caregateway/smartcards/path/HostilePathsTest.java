package io.caregateway.smartcards.path;

import static io.caregateway.smartcards.Cards.ROOT;
import static io.caregateway.smartcards.Certificate.NOW;
import static io.caregateway.smartcards.refusal.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.smartcards.Cards;
import io.caregateway.smartcards.Certificate;
import io.caregateway.smartcards.Credential;
import io.caregateway.smartcards.Patched;
import io.caregateway.smartcards.refusal.Refusal;
import io.caregateway.smartcards.refusal.Refuses;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.junit.jupiter.api.Test;

class HostilePathsTest {

  private static final ASN1ObjectIdentifier UNHEARD_OF =
      new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.7");

  @Test
  @Refuses(Refusal.PATH_BROKEN)
  void refusesNamesBeyondAnIssuersConstraints() {
    Credential issuer =
        Certificate.authority("CN=Constrained")
            .with(
                Extension.nameConstraints,
                true,
                new NameConstraints(
                    new GeneralSubtree[] {
                      new GeneralSubtree(new GeneralName(new X500Name("O=nhs")))
                    },
                    null))
            .by(ROOT);

    assertThat(validate(Cards.card().by(issuer).der(), issuer.der())).isNotNull();
    assertRefused(
        Refusal.PATH_BROKEN,
        () -> validate(Cards.card("O=other,CN=555000000101").by(issuer).der(), issuer.der()));
  }

  @Test
  @Refuses(Refusal.PATH_BROKEN)
  void refusesConstraintsOnAKindOfNameThatNobodyCanCompare() {
    Credential issuer =
        Certificate.authority("CN=Odd")
            .with(
                Extension.nameConstraints,
                true,
                new NameConstraints(
                    new GeneralSubtree[] {
                      new GeneralSubtree(new GeneralName(GeneralName.registeredID, "1.2.3"))
                    },
                    null))
            .by(ROOT);

    assertRefused(Refusal.PATH_BROKEN, () -> validate(Cards.card().by(issuer).der(), issuer.der()));
  }

  @Test
  @Refuses(Refusal.PATH_BROKEN)
  void refusesWhatMustBeUnderstoodAndIsNot() {
    Credential issuer =
        Certificate.authority("CN=Odd").with(UNHEARD_OF, true, DERNull.INSTANCE).by(ROOT);
    byte[] card = Cards.card().with(UNHEARD_OF, true, DERNull.INSTANCE).by(ROOT).der();

    assertRefused(Refusal.PATH_BROKEN, () -> validate(card));
    assertRefused(Refusal.PATH_BROKEN, () -> validate(Cards.card().by(issuer).der(), issuer.der()));
  }

  @Test
  void takesExtendedKeyUsageThatMustBeUnderstood() {
    byte[] card =
        Cards.card()
            .with(
                Extension.extendedKeyUsage,
                true,
                new ExtendedKeyUsage(KeyPurposeId.id_kp_clientAuth))
            .by(ROOT)
            .der();

    assertThat(validate(card)).isNotNull();
  }

  @Test
  @Refuses(Refusal.PATH_BROKEN)
  void refusesAnIssuerOfVersionOne() {
    Credential issuer = Patched.versionOne("CN=Old", ROOT);

    assertRefused(Refusal.PATH_BROKEN, () -> validate(Cards.card().by(issuer).der(), issuer.der()));
  }

  @Test
  @Refuses(Refusal.CERTIFICATE_UNREADABLE)
  void refusesTheSameExtensionTwice() {
    unreadable(Patched.withExtensionTwice(Cards.card().by(ROOT), Extension.keyUsage));
  }

  @Test
  @Refuses(Refusal.CERTIFICATE_UNREADABLE)
  void refusesTwoAlgorithmsForOneSignature() {
    unreadable(Patched.withOuterAlgorithm(Cards.card().by(ROOT), "1.2.840.10045.4.3.4"));
  }

  @Test
  @Refuses(Refusal.CERTIFICATE_UNREADABLE)
  void refusesExtensionsInACertificateOfVersionOne() {
    unreadable(Patched.withoutVersion(Cards.card().by(ROOT)));
  }

  private static void unreadable(byte[] card) {
    assertRefused(Refusal.CERTIFICATE_UNREADABLE, () -> validate(card));
  }

  private static TrustedPath validate(byte[]... certificates) {
    return CertificationPath.validate(
        Stream.of(certificates).toList(), List.of(ROOT.der()), PolicyInputs.ANY, NOW);
  }
}
