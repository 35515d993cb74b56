package io.caregateway.smartcards.path;

import static io.caregateway.smartcards.Certificate.NOW;
import static io.caregateway.smartcards.refusal.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.smartcards.Cards;
import io.caregateway.smartcards.Certificate;
import io.caregateway.smartcards.Credential;
import io.caregateway.smartcards.refusal.Refusal;
import io.caregateway.smartcards.refusal.Refuses;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.junit.jupiter.api.Test;

class AnchorLimitsTest {

  @Test
  @Refuses(Refusal.PATH_BROKEN)
  void anAnchorsOwnPathLengthCounts() {
    Credential root =
        Certificate.authority("CN=Short")
            .with(Extension.basicConstraints, true, new BasicConstraints(0))
            .selfSigned();
    Credential between = Certificate.authority("CN=Between").by(root);

    assertThat(validate(root, Cards.card().by(root))).isNotNull();
    assertRefused(Refusal.PATH_BROKEN, () -> validate(root, Cards.card().by(between), between));
  }

  @Test
  @Refuses(Refusal.PATH_BROKEN)
  void anAnchorsOwnNameConstraintsCount() {
    var nhs = new GeneralSubtree(new GeneralName(new X500Name("O=nhs")));
    Credential root =
        Certificate.authority("O=nhs,CN=Constrained")
            .with(
                Extension.nameConstraints,
                true,
                new NameConstraints(new GeneralSubtree[] {nhs}, null))
            .selfSigned();

    assertThat(validate(root, Cards.card().by(root))).isNotNull();
    assertRefused(
        Refusal.PATH_BROKEN, () -> validate(root, Cards.card("O=other,CN=555000000101").by(root)));
  }

  @Test
  @Refuses(Refusal.PATH_BROKEN)
  void anAnchorThatMayNotIssueIssuesNothing() {
    Credential card = Cards.card("CN=Pinned").selfSigned();
    Credential server = Certificate.authority("CN=Server").usage(KeyUsage.cRLSign).selfSigned();

    Credential odd =
        Certificate.authority("CN=Odd")
            .with(new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.8"), true, DERNull.INSTANCE)
            .selfSigned();

    assertRefused(Refusal.PATH_BROKEN, () -> validate(card, Cards.card().by(card)));
    assertRefused(Refusal.PATH_BROKEN, () -> validate(odd, Cards.card().by(odd)));
    assertRefused(Refusal.PATH_BROKEN, () -> validate(server, Cards.card().by(server)));
  }

  private static TrustedPath validate(Credential anchor, Credential... certificates) {
    return CertificationPath.validate(
        Stream.of(certificates).map(Credential::der).toList(),
        List.of(anchor.der()),
        PolicyInputs.ANY,
        NOW);
  }
}
