package io.caregateway.smartcards.proof;

import static io.caregateway.smartcards.Cards.ISSUER;
import static io.caregateway.smartcards.Cards.ROOT;
import static io.caregateway.smartcards.refusal.Refused.assertRefused;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.encryption.BlindIndex;
import io.caregateway.safeguards.encryption.KeystoreFile;
import io.caregateway.safeguards.encryption.PracticeKeys;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.smartcards.Credential;
import io.caregateway.smartcards.profile.CardProfile;
import io.caregateway.smartcards.refusal.Refusal;
import io.caregateway.smartcards.revocation.Clearance;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Challenges and proofs put together as one process would. */
record ProofSite(
    PracticeTransactions transactions, JdbcClient jdbc, BlindIndex index, Clock clock) {

  static final ChallengeScope SCOPE =
      new ChallengeScope("https://gateway.example:8443", "sign-on", new OdsCode("A81001"));
  static final String ADDRESS = "203.0.113.7";

  static ProofSite on(DataSource run, Path home, Clock clock) {
    JdbcClient jdbc = JdbcClient.create(run);
    var transactions = new PracticeTransactions(new JdbcTransactionManager(run), jdbc);
    var keys =
        new PracticeKeys(
            new KeystoreFile(home.resolve("kek.p12"), null).open(), transactions, jdbc);
    return new ProofSite(transactions, jdbc, new BlindIndex(keys), clock);
  }

  Challenges challenges(ChallengeLimits limits) {
    return new Challenges(transactions, jdbc, index, limits, clock);
  }

  CardProof proof(Clearance clearance) {
    return new CardProof(
        challenges(ChallengeLimits.DEFAULT),
        new CardTrust(List.of(ROOT.der()), CardProfile.DEFAULT),
        clearance,
        clock);
  }

  /** Takes a challenge, has it answered, and shows the card. */
  ProvenCard prove(Credential card, Signing.Answer answer, Clearance clearance) {
    Nonce nonce = challenges(ChallengeLimits.DEFAULT).issue(SCOPE, ADDRESS);
    byte[] message = SignedBytes.of(SCOPE.origin(), nonce, SCOPE.purpose());
    return proof(clearance)
        .prove(List.of(card.der(), ISSUER.der()), answer.to(message), nonce, SCOPE);
  }

  void assertNotProven(Refusal cause, Credential card, Signing.Answer answer) {
    assertRefused(cause, () -> prove(card, answer, (path, at) -> {}));
  }
}
