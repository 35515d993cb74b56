package io.caregateway.smartcards.proof;

import static io.caregateway.smartcards.Certificate.NOW;
import static io.caregateway.smartcards.proof.ProofSite.ADDRESS;
import static io.caregateway.smartcards.proof.ProofSite.SCOPE;
import static io.caregateway.smartcards.refusal.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.feed.OdsCode;
import io.caregateway.smartcards.SetClock;
import io.caregateway.smartcards.refusal.CardRefused;
import io.caregateway.smartcards.refusal.Refusal;
import io.caregateway.smartcards.refusal.Refuses;
import io.caregateway.testing.PostgresExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ChallengesTest {

  @RegisterExtension
  static final PostgresExtension DB = PostgresExtension.withSchemas("keys", "audit", "cards");

  @TempDir static Path home;

  private final SetClock clock = new SetClock(NOW);
  private final ProofSite site = ProofSite.on(DB.run(), home, clock);
  private Challenges challenges = site.challenges(ChallengeLimits.DEFAULT);

  @BeforeEach
  void empty() {
    DB.jdbc().sql("delete from cards.challenge").update();
  }

  @Test
  void isSpentOnceByWhoeverComesFirst() {
    Nonce nonce = challenges.issue(SCOPE, ADDRESS);
    Challenges otherProcess =
        ProofSite.on(DB.run(), home, clock).challenges(ChallengeLimits.DEFAULT);

    otherProcess.spend(nonce, SCOPE);

    assertRefused(Refusal.CHALLENGE_UNKNOWN, () -> challenges.spend(nonce, SCOPE));
  }

  @Test
  @Refuses(Refusal.CHALLENGE_UNKNOWN)
  void ofTwentyAtOnceOneIsServed() throws Exception {
    Nonce nonce = challenges.issue(SCOPE, ADDRESS);
    ExecutorService pool = Executors.newFixedThreadPool(8);
    Callable<Boolean> attempt =
        () -> {
          try {
            challenges.spend(nonce, SCOPE);
            return true;
          } catch (CardRefused refused) {
            assertThat(refused.refusal()).isEqualTo(Refusal.CHALLENGE_UNKNOWN);
            return false;
          }
        };
    List<Boolean> served = new ArrayList<>();
    for (Future<Boolean> one : pool.invokeAll(Collections.nCopies(20, attempt))) {
      served.add(one.get());
    }
    pool.shutdown();

    assertThat(served).containsOnlyOnce(true);
  }

  @Test
  void isSpentWhateverBecomesOfTheTransactionUnderWay() {
    Nonce nonce = challenges.issue(SCOPE, ADDRESS);
    Runnable undone =
        () -> {
          challenges.spend(nonce, SCOPE);
          throw new IllegalStateException("undone");
        };

    assertThatThrownBy(() -> site.transactions().run(SCOPE.practice(), undone))
        .hasMessage("undone");

    assertRefused(Refusal.CHALLENGE_UNKNOWN, () -> challenges.spend(nonce, SCOPE));
  }

  @Test
  @Refuses(Refusal.CHALLENGE_UNKNOWN)
  void refusesANonceThatWasNeverGiven() {
    assertRefused(Refusal.CHALLENGE_UNKNOWN, () -> challenges.spend(Nonce.random(), SCOPE));
    assertRefused(Refusal.CHALLENGE_UNKNOWN, () -> new Nonce("short"));
    assertRefused(Refusal.CHALLENGE_UNKNOWN, () -> new Nonce("A".repeat(42) + "B"));
  }

  @Test
  @Refuses(Refusal.CHALLENGE_EXPIRED)
  void isGoodForAMinute() {
    Nonce inTime = challenges.issue(SCOPE, ADDRESS);
    Nonce late = challenges.issue(SCOPE, ADDRESS);

    clock.advance(Challenges.LIFE.minusMillis(1));
    challenges.spend(inTime, SCOPE);
    clock.advance(Duration.ofMillis(1));

    assertRefused(Refusal.CHALLENGE_EXPIRED, () -> challenges.spend(late, SCOPE));
  }

  @Test
  @Refuses(Refusal.CHALLENGE_ELSEWHERE)
  void isBoundToOriginPurposeAndPracticeAndSpentEvenWhereItIsRefused() {
    for (ChallengeScope other :
        List.of(
            new ChallengeScope("https://evil.example", "sign-on", SCOPE.practice()),
            new ChallengeScope(SCOPE.origin(), "unlock", SCOPE.practice()),
            new ChallengeScope(SCOPE.origin(), "sign-on", new OdsCode("B82002")))) {
      Nonce nonce = challenges.issue(SCOPE, ADDRESS);

      assertRefused(Refusal.CHALLENGE_ELSEWHERE, () -> challenges.spend(nonce, other));
      assertRefused(Refusal.CHALLENGE_UNKNOWN, () -> challenges.spend(nonce, SCOPE));
    }
  }

  @Test
  @Refuses(Refusal.TOO_MANY_CHALLENGES)
  void onlySoManyMayWaitForOneAddressAndOnePractice() {
    challenges = site.challenges(new ChallengeLimits(3, 2));
    challenges.issue(SCOPE, ADDRESS);
    Nonce second = challenges.issue(SCOPE, ADDRESS);

    assertRefused(Refusal.TOO_MANY_CHALLENGES, () -> challenges.issue(SCOPE, ADDRESS));
    challenges.issue(SCOPE, "203.0.113.8");
    assertRefused(Refusal.TOO_MANY_CHALLENGES, () -> challenges.issue(SCOPE, "203.0.113.9"));

    challenges.spend(second, SCOPE);
    assertThat(challenges.issue(SCOPE, ADDRESS)).isNotNull();
  }

  @Test
  void thoseOfLongAgoAreGone() {
    challenges.issue(SCOPE, ADDRESS);
    clock.advance(Duration.ofMinutes(7));
    challenges.issue(SCOPE, ADDRESS);

    assertThat(DB.jdbc().sql("select count(*) from cards.challenge").query(Long.class).single())
        .isEqualTo(1);
  }

  @Test
  void neitherNonceNorAddressIsKept() {
    Nonce nonce = challenges.issue(SCOPE, ADDRESS);

    assertThat(DB.jdbc().sql("select c::text from cards.challenge c").query(String.class).single())
        .doesNotContain(ADDRESS, nonce.text(), Hex.of(nonce.bytes()), Hex.of(ADDRESS));
    assertThat(nonce).hasToString("Nonce");
  }
}
