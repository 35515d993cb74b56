package io.caregateway.smartcards.path;

import static io.caregateway.smartcards.Certificate.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.caregateway.smartcards.Certificate;
import io.caregateway.smartcards.Credential;
import io.caregateway.smartcards.refusal.CardRefused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A tree of policies that doubles with each issuer is as tall as the bounds let it grow. */
class PolicyTreeTest {

  private static final ASN1ObjectIdentifier OWN = new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.2");
  private static final Credential ROOT = Certificate.authority("CN=Root").selfSigned();

  @ParameterizedTest
  @CsvSource({"2, 8", "3, 7", "4, 4", "5, 2", "8, 1"})
  void isWalkedInReasonableTime(int policies, int issuers) {
    List<Credential> path = new ArrayList<>(List.of(ROOT));
    for (int i = 0; i < issuers; i++) {
      path.add(0, mapping(Certificate.authority("CN=" + i), policies).by(path.get(0)));
    }
    path.add(0, named(Certificate.of("CN=Card"), policies).by(path.get(0)));
    List<byte[]> sent = path.subList(0, path.size() - 1).stream().map(Credential::der).toList();
    var asked = new PolicyInputs(Set.of("1.2.3.4"), true, false, false);
    long begun = System.nanoTime();

    Throwable refused =
        catchThrowable(() -> CertificationPath.validate(sent, List.of(ROOT.der()), asked, NOW));

    assertThat(refused).isInstanceOf(CardRefused.class);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
  }

  private static Certificate named(Certificate made, int policies) {
    return made.with(
        Extension.certificatePolicies,
        false,
        new CertificatePolicies(
            IntStream.range(0, policies)
                .mapToObj(i -> new PolicyInformation(OWN.branch(String.valueOf(i))))
                .toArray(PolicyInformation[]::new)));
  }

  private static Certificate mapping(Certificate made, int policies) {
    var pairs = new ASN1EncodableVector();
    for (int i = 0; i < policies; i++) {
      for (int j = 0; j < policies; j++) {
        pairs.add(
            new DERSequence(
                new ASN1ObjectIdentifier[] {
                  OWN.branch(String.valueOf(i)), OWN.branch(String.valueOf(j))
                }));
      }
    }
    return named(made, policies).with(Extension.policyMappings, false, new DERSequence(pairs));
  }
}
