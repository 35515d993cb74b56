package io.caregateway.smartcards.proof;

import static io.caregateway.smartcards.Cards.ISSUER;
import static io.caregateway.smartcards.Cards.card;
import static io.caregateway.smartcards.Certificate.NOW;
import static io.caregateway.smartcards.proof.ProofSite.ADDRESS;
import static io.caregateway.smartcards.proof.ProofSite.SCOPE;
import static io.caregateway.smartcards.proof.Signing.raw;
import static io.caregateway.smartcards.refusal.Refused.assertRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.smartcards.Certificate;
import io.caregateway.smartcards.Credential;
import io.caregateway.smartcards.refusal.CardRefused;
import io.caregateway.smartcards.refusal.Refusal;
import io.caregateway.smartcards.revocation.Clearance;
import io.caregateway.testing.PostgresExtension;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class CardProofTest {

  @RegisterExtension
  static final PostgresExtension DB = PostgresExtension.withSchemas("keys", "audit", "cards");

  private static final Credential CARD = card().by(ISSUER);
  private static final Signing.Answer RIGHT = raw(RawAlgorithm.ES256, "SHA256withECDSA", CARD);
  private static final Signing.Answer WRONG = raw(RawAlgorithm.ES256, new byte[64]);
  private static final Clearance REVOKED =
      (path, at) -> {
        throw new CardRefused(Refusal.NOT_CLEARED);
      };

  @TempDir static Path home;
  private static ProofSite site;

  private final List<Integer> cleared = new ArrayList<>();
  private final Clearance clearance = (path, at) -> cleared.add(path.certificates().size());

  @BeforeAll
  static void start() {
    site = ProofSite.on(DB.run(), home, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @Test
  void provesTheHolderOfACard() {
    ProvenCard proven = site.prove(CARD, RIGHT, clearance);

    assertThat(proven.principal()).isEqualTo(new Principal("555000000101", "Amara Okafor"));
    assertThat(proven.certificate()).isEqualTo(CARD.x509());
    assertThat(cleared).containsExactly(2);
  }

  @Test
  void aCardThatTlsProvedNeedsNoSignature() {
    CardProof proof = site.proof(clearance);

    assertThat(proof.provenByTls(List.of(CARD.der(), ISSUER.der())).principal().uid())
        .isEqualTo("555000000101");
    assertThat(cleared).containsExactly(2);
    assertRefused(Refusal.NOT_TRUSTED, () -> proof.provenByTls(List.of(CARD.der())));
    assertRefused(
        Refusal.NOT_CLEARED,
        () -> site.proof(REVOKED).provenByTls(List.of(CARD.der(), ISSUER.der())));
  }

  @Test
  void asksAboutRevocationAtEachSignOnOfACardThatItKnows() {
    List<byte[]> shown = List.of(CARD.der(), ISSUER.der());
    CardProof proof =
        site.proof(
            (path, at) -> {
              cleared.add(path.certificates().size());
              if (cleared.size() > 2) {
                throw new CardRefused(Refusal.REVOKED);
              }
            });
    proof.provenByTls(shown);
    proof.provenByTls(shown);

    assertRefused(Refusal.REVOKED, () -> proof.provenByTls(shown));
  }

  @Test
  void aRefusedChallengeCannotBeTriedAgain() {
    Nonce nonce = site.challenges(ChallengeLimits.DEFAULT).issue(SCOPE, ADDRESS);
    CardProof proof = site.proof(clearance);
    CardSignature answer = RIGHT.to(SignedBytes.of(SCOPE.origin(), nonce, SCOPE.purpose()));

    assertRefused(
        Refusal.NOT_TRUSTED, () -> proof.prove(List.of(CARD.der()), answer, nonce, SCOPE));
    assertRefused(
        Refusal.CHALLENGE_UNKNOWN,
        () -> proof.prove(List.of(CARD.der(), ISSUER.der()), answer, nonce, SCOPE));
  }

  @Test
  void asksAboutRevocationOnlyOnceTheRestOfTheCertificateHolds() {
    Credential stranger = Certificate.authority("CN=Stranger").selfSigned();
    Credential forDocuments = card().usage(KeyUsage.nonRepudiation).by(ISSUER);
    Credential bySha1 = card().signedWith("SHA1withECDSA").by(ISSUER);

    assertRefused(Refusal.NOT_TRUSTED, () -> site.prove(card().by(stranger), WRONG, clearance));
    assertRefused(Refusal.KEY_USAGE, () -> site.prove(forDocuments, WRONG, clearance));
    assertRefused(Refusal.CERTIFICATE_ALGORITHM, () -> site.prove(bySha1, WRONG, clearance));

    assertThat(cleared).isEmpty();
  }

  @Test
  void revocationComesBeforeTheSignatureAndTheSignatureBeforeTheName() {
    Credential nameless = card("O=nhs,CN=Nobody").by(ISSUER);

    assertRefused(Refusal.NOT_CLEARED, () -> site.prove(CARD, WRONG, REVOKED));
    site.assertNotProven(Refusal.SIGNATURE_WRONG, nameless, WRONG);
    site.assertNotProven(
        Refusal.SUBJECT_NO_UID, nameless, raw(RawAlgorithm.ES256, "SHA256withECDSA", nameless));
  }

  @Test
  void signsTheHashesOfOriginAndNonceAndThePurpose() {
    Nonce nonce = new Nonce("A".repeat(43));
    byte[] message = SignedBytes.of("https://gateway.example", nonce, "sign-on");

    assertThat(Arrays.copyOf(message, 32))
        .isEqualTo(SignedBytes.sha256("https://gateway.example".getBytes(UTF_8)));
    assertThat(Arrays.copyOfRange(message, 32, 64)).isEqualTo(SignedBytes.sha256(new byte[32]));
    assertThat(new String(message, 64, message.length - 64, UTF_8)).isEqualTo("sign-on");
  }
}
