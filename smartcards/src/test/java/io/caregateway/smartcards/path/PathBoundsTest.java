package io.caregateway.smartcards.path;

import static io.caregateway.smartcards.Certificate.NOW;
import static io.caregateway.smartcards.refusal.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.smartcards.Certificate;
import io.caregateway.smartcards.Credential;
import io.caregateway.smartcards.Keys;
import io.caregateway.smartcards.refusal.Refusal;
import io.caregateway.smartcards.refusal.Refuses;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.junit.jupiter.api.Test;

class PathBoundsTest {

  private static final ASN1ObjectIdentifier OWN = new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1");
  private static final Credential ROOT = Certificate.authority("CN=Root").selfSigned();
  private static final Credential CARD = Certificate.of("CN=Card").by(ROOT);

  @Test
  @Refuses(Refusal.TOO_MANY_CERTIFICATES)
  void looksAtTenCertificatesAtTheMost() {
    assertThat(validate(Collections.nCopies(10, CARD.der()))).isNotNull();
    assertRefused(
        Refusal.TOO_MANY_CERTIFICATES, () -> validate(Collections.nCopies(11, CARD.der())));
  }

  @Test
  @Refuses(Refusal.CERTIFICATE_TOO_LARGE)
  void readsNoCertificateLargerThanAnyCardHas() {
    Credential large =
        Certificate.of("CN=Card").with(OWN, false, new DEROctetString(new byte[16_384])).by(ROOT);

    assertRefused(Refusal.CERTIFICATE_TOO_LARGE, () -> validate(List.of(large.der())));
    assertRefused(
        Refusal.CERTIFICATE_TOO_LARGE, () -> validate(List.of(CARD.der(), new byte[16_385])));
  }

  @Test
  @Refuses(Refusal.CERTIFICATE_UNREADABLE)
  void refusesToReadNothing() {
    assertRefused(Refusal.CERTIFICATE_UNREADABLE, () -> validate(List.of()));
  }

  @Test
  @Refuses(Refusal.CERTIFICATE_TOO_COMPLEX)
  void givesUpOnAMeshOfIssuersInsteadOfWalkingIt() {
    List<Credential> mesh = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      KeyPair keys = Keys.p256();
      mesh.add(Certificate.authority("CN=Mesh").keys(keys).selfSigned());
    }
    Credential card = Certificate.of("CN=Card").by(mesh.get(0));

    assertRefused(
        Refusal.CERTIFICATE_TOO_COMPLEX,
        () ->
            validate(Stream.concat(Stream.of(card), mesh.stream()).map(Credential::der).toList()));
  }

  @Test
  @Refuses(Refusal.CERTIFICATE_TOO_COMPLEX)
  void givesUpOnManyPathsThatAllFailAtTheirVeryEnd() {
    List<byte[]> sent = new ArrayList<>();
    Credential issuer = ROOT;
    for (String name : List.of("CN=A", "CN=B", "CN=C", "CN=D")) {
      KeyPair keys = Keys.p256();
      sent.add(Certificate.authority(name).keys(keys).by(issuer).der());
      issuer = Certificate.authority(name).keys(keys).by(issuer);
      sent.add(issuer.der());
    }
    sent.add(
        0,
        Certificate.of("CN=Card")
            .with(OWN, true, new DEROctetString(new byte[1]))
            .by(issuer)
            .der());

    assertRefused(Refusal.CERTIFICATE_TOO_COMPLEX, () -> validate(sent));
  }

  @Test
  @Refuses(Refusal.CERTIFICATE_TOO_COMPLEX)
  void refusesMoreNamesThanAreCheapToConstrain() {
    GeneralName[] names =
        IntStream.range(0, 65)
            .mapToObj(i -> new GeneralName(GeneralName.dNSName, "a" + i + ".example"))
            .toArray(GeneralName[]::new);
    GeneralSubtree[] subtrees =
        Stream.of(names).map(GeneralSubtree::new).toArray(GeneralSubtree[]::new);

    assertTooComplex(
        Certificate.of("CN=Card")
            .with(Extension.subjectAlternativeName, false, new GeneralNames(names)));
    assertTooComplex(
        Certificate.authority("CN=Issuer")
            .with(Extension.nameConstraints, true, new NameConstraints(subtrees, null)));
  }

  @Test
  @Refuses(Refusal.CERTIFICATE_TOO_COMPLEX)
  void refusesPoliciesAndMappingsThatGrowATree() {
    PolicyInformation[] policies =
        policies(33).map(PolicyInformation::new).toArray(PolicyInformation[]::new);
    var mappings = new ASN1EncodableVector();
    policies(65)
        .forEach(
            p -> mappings.add(new DERSequence(new ASN1ObjectIdentifier[] {p, OWN.branch("9")})));

    assertTooComplex(
        Certificate.of("CN=Card")
            .with(Extension.certificatePolicies, false, new CertificatePolicies(policies)));
    assertTooComplex(
        Certificate.authority("CN=Issuer")
            .with(Extension.policyMappings, true, new DERSequence(mappings)));
  }

  private static Stream<ASN1ObjectIdentifier> policies(int count) {
    return IntStream.range(0, count).mapToObj(i -> OWN.branch(String.valueOf(i)));
  }

  private static void assertTooComplex(Certificate made) {
    byte[] der = made.by(ROOT).der();
    assertRefused(Refusal.CERTIFICATE_TOO_COMPLEX, () -> validate(List.of(CARD.der(), der)));
  }

  private static TrustedPath validate(List<byte[]> certificates) {
    return CertificationPath.validate(certificates, List.of(ROOT.der()), PolicyInputs.ANY, NOW);
  }
}
