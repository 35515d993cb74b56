package io.caregateway.smartcards.issuer;

import static io.caregateway.smartcards.issuer.Requests.AMARA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.certsdev.DevelopmentPki;
import io.caregateway.certsdev.Options;
import io.caregateway.smartcards.issuer.IssueRefused.Cause;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevelopmentCaTest {

  private static final Instant NOW = Instant.parse("2026-11-02T09:30:00Z");

  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  @TempDir static Path folder;
  private static SigningKey authority;
  private static DevelopmentCa ca;

  @BeforeAll
  static void readsTheAuthorityAsTheDevelopmentPkiWritesIt() {
    DevelopmentPki pki = DevelopmentPki.write(folder, Options.standard().at(CLOCK));
    authority = SigningKey.read(pki.file("ca/smartcards.p12"), pki.password().toCharArray());
    ca =
        new DevelopmentCa(
            authority, PublishedAt.under(URI.create("https://gateway.example/pki")), CLOCK);
  }

  @Test
  void issuesACertificateForAuthenticationAlone() throws Exception {
    KeyPair pair = Requests.p256();

    IssuedCertificate issued = ca.issue(Requests.request(AMARA.name(), pair), AMARA);

    X509Certificate certificate = issued.certificate();
    certificate.verify(authority.certificate().getPublicKey());
    assertThat(issued.issuers()).containsExactlyElementsOf(authority.chain());
    assertThat(certificate.getPublicKey()).isEqualTo(pair.getPublic());
    assertThat(certificate.getSubjectX500Principal().getName())
        .isEqualTo("CN=555000000101_Amara_Okafor,OU=People,O=nhs");
    assertThat(certificate.getKeyUsage())
        .as("digitalSignature, and no nonRepudiation")
        .startsWith(true, false)
        .hasSize(9)
        .containsOnlyOnce(true);
    assertThat(certificate.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.2");
    assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
    assertThat(certificate.getNotAfter().toInstant()).isEqualTo(NOW.plus(Duration.ofDays(730)));
    assertThat(certificate.getSerialNumber().bitLength()).isEqualTo(159);
  }

  @Test
  void writesWhereToAskWhetherItStillHolds() throws Exception {
    X509Certificate certificate =
        ca.issue(Requests.request(AMARA.name(), Requests.p256()), AMARA).certificate();

    Extensions extensions = new JcaX509CertificateHolder(certificate).getExtensions();
    assertThat(CRLDistPoint.fromExtensions(extensions).toString())
        .contains("https://gateway.example/pki/crl");
    assertThat(
            AuthorityInformationAccess.fromExtensions(extensions)
                .getAccessDescriptions()[0]
                .getAccessLocation()
                .getName())
        .hasToString("https://gateway.example/pki/ocsp");
  }

  @Test
  void renewsOnANewKeyForTheSameSubject() {
    X509Certificate earlier =
        ca.issue(Requests.request(AMARA.name(), Requests.p256()), AMARA).certificate();
    KeyPair next = Requests.p256();

    X509Certificate later =
        ca.renew(Requests.request(AMARA.name(), next), AMARA, earlier).certificate();

    assertThat(later.getPublicKey()).isEqualTo(next.getPublic());
    assertThat(later.getSubjectX500Principal()).isEqualTo(earlier.getSubjectX500Principal());
    assertThat(later.getSerialNumber()).isNotEqualTo(earlier.getSerialNumber());
  }

  @Test
  void refusesToRenewSomebodyElsesCertificate() {
    X509Certificate amaras =
        ca.issue(Requests.request(AMARA.name(), Requests.p256()), AMARA).certificate();
    CardSubject rhys = new CardSubject("555000000102", "Rhys", "Pritchard");
    byte[] request = Requests.request(rhys.name(), Requests.p256());

    refused(Cause.SUBJECT_DIFFERS, () -> ca.renew(request, rhys, amaras));
  }

  @Test
  void refusesARequestThatNamesSomebodyElse() {
    CardSubject rhys = new CardSubject("555000000102", "Rhys", "Pritchard");
    byte[] request = Requests.request(rhys.name(), Requests.p256());

    refused(Cause.SUBJECT_DIFFERS, () -> ca.issue(request, AMARA));
  }

  @Test
  void refusesARequestThatItsKeyDidNotSign() {
    byte[] request = Requests.signedBy(Requests.p256().getPrivate(), AMARA.name(), Requests.p256());

    refused(Cause.REQUEST_NOT_PROVEN, () -> ca.issue(request, AMARA));
  }

  @Test
  void refusesAWeakKey() {
    byte[] request = Requests.request(AMARA.name(), Requests.rsa(1024));

    refused(Cause.KEY_NOT_ALLOWED, () -> ca.issue(request, AMARA));
  }

  @Test
  void refusesWhatIsNoRequest() {
    refused(Cause.REQUEST_UNREADABLE, () -> ca.issue(new byte[] {0x30, 1, 2}, AMARA));
    refused(Cause.REQUEST_UNREADABLE, () -> ca.issue(new byte[9000], AMARA));
  }

  @Test
  void refusesASubjectThatNoCertificateMayName() {
    for (var subject :
        List.of(
            List.of("55500000010", "Amara", "Okafor"),
            List.of("555000000101", "Amara_", "Okafor"),
            List.of("555000000101", "Amara\u0000", "Okafor"),
            List.of("555000000101", "Amara", ""))) {
      refused(
          Cause.SUBJECT_NOT_ALLOWED,
          () -> new CardSubject(subject.get(0), subject.get(1), subject.get(2)));
    }
  }

  @Test
  void cutsANameThatDoesNotFitButNotTheUid() {
    String subject = new CardSubject("555000000101", "A".repeat(60), "Okafor").name().toString();

    assertThat(subject).endsWith("CN=555000000101_" + "A".repeat(51));
  }

  @Test
  void saysWhatToDoWhereTheFileGivesNoKey() {
    assertThatThrownBy(() -> SigningKey.read(folder.resolve("nowhere.p12"), new char[0]))
        .isInstanceOf(SigningKeyUnusable.class)
        .hasMessageContaining("nowhere.p12 gives no key: name a PKCS#12 file");
  }

  private static void refused(Cause cause, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            IssueRefused.class, refusal -> assertThat(refusal.why()).isEqualTo(cause));
  }
}
