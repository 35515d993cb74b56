package io.caregateway.smartcards.proof;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.encryption.BlindIndex;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.smartcards.refusal.CardRefused;
import io.caregateway.smartcards.refusal.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Nonces for cards to sign. One is good for a minute, for one scope and for one try, whichever
 * process it comes back to.
 */
public final class Challenges {

  public static final Duration LIFE = Duration.ofSeconds(60);

  /** So long is a late one told from one that never was. */
  private static final Duration REMEMBERED = Duration.ofMinutes(5);

  private static final String ADDRESS = "cards.challenge.address";

  private final PracticeTransactions transactions;
  private final JdbcClient jdbc;
  private final BlindIndex index;
  private final ChallengeLimits limits;
  private final Clock clock;

  public Challenges(
      PracticeTransactions transactions,
      JdbcClient jdbc,
      BlindIndex index,
      ChallengeLimits limits,
      Clock clock) {
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.index = index;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * A new challenge, good for {@link #LIFE}.
   *
   * @param address of the client, to count its challenges by; kept as a keyed hash
   * @throws CardRefused with TOO_MANY_CHALLENGES
   */
  public Nonce issue(ChallengeScope scope, String address) {
    byte[] from = index.of(AuditLog.SITE, ADDRESS, address);
    return transactions.ofNone(() -> issue(scope, from));
  }

  private Nonce issue(ChallengeScope scope, byte[] from) {
    Instant now = clock.instant();
    // one at a time for each practice, or many at once would all count too few
    jdbc.sql("select 1 from pg_advisory_xact_lock(hashtext('cards.challenge'), hashtext(?))")
        .param(scope.practice().value())
        .query(Integer.class)
        .single();
    Nonce nonce = Nonce.random();
    int added =
        jdbc.sql(
                """
                with gone as (delete from cards.challenge where expires_at < :forgotten)
                insert into cards.challenge
                  (nonce_hash, origin, purpose, bound_to, address_index, expires_at)
                select :hash, :origin, :purpose, :practice, :address, :end
                where :perPractice > (select count(*) from cards.challenge
                    where bound_to = :practice and expires_at > :now)
                  and :perAddress > (select count(*) from cards.challenge
                    where address_index = :address and expires_at > :now)
                """)
            .param("forgotten", Timestamp.from(now.minus(REMEMBERED)))
            .param("hash", SignedBytes.sha256(nonce.bytes()))
            .param("origin", scope.origin())
            .param("purpose", scope.purpose())
            .param("practice", scope.practice().value())
            .param("address", from)
            .param("end", Timestamp.from(now.plus(LIFE)))
            .param("now", Timestamp.from(now))
            .param("perPractice", limits.perPractice())
            .param("perAddress", limits.perAddress())
            .update();
    if (added == 0) {
      throw new CardRefused(Refusal.TOO_MANY_CHALLENGES);
    }
    return nonce;
  }

  /**
   * Spends a challenge, whatever becomes of the transaction under way, and of what it was for.
   *
   * @throws CardRefused with CHALLENGE_UNKNOWN for one that was spent before too,
   *     CHALLENGE_EXPIRED, or CHALLENGE_ELSEWHERE for one of another scope
   */
  public void spend(Nonce nonce, ChallengeScope scope) {
    Waiting found =
        transactions.ofNone(
            () ->
                jdbc.sql(
                        """
                        delete from cards.challenge where nonce_hash = ?
                        returning origin, purpose, bound_to, expires_at
                        """)
                    .param(SignedBytes.sha256(nonce.bytes()))
                    .query(Challenges::waiting)
                    .optional()
                    .orElseThrow(() -> new CardRefused(Refusal.CHALLENGE_UNKNOWN)));
    if (!found.scope().equals(scope)) {
      throw new CardRefused(Refusal.CHALLENGE_ELSEWHERE);
    }
    if (!clock.instant().isBefore(found.expiresAt())) {
      throw new CardRefused(Refusal.CHALLENGE_EXPIRED);
    }
  }

  private record Waiting(ChallengeScope scope, Instant expiresAt) {}

  private static Waiting waiting(ResultSet row, int number) throws SQLException {
    return new Waiting(
        new ChallengeScope(
            row.getString("origin"),
            row.getString("purpose"),
            new OdsCode(row.getString("bound_to"))),
        row.getTimestamp("expires_at").toInstant());
  }
}
