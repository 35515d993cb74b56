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
    return transactions.apart(scope.practice(), () -> issue(scope, from));
  }

  private Nonce issue(ChallengeScope scope, byte[] from) {
    Instant now = clock.instant();
    // one at a time for each practice, or many at once would all count too few
    jdbc.sql("select 1 from pg_advisory_xact_lock(hashtext('cards.challenge'), hashtext(?))")
        .param(scope.practice().value())
        .query(Integer.class)
        .single();
    jdbc.sql("delete from cards.challenge where expires_at < ?")
        .param(Timestamp.from(now.minus(REMEMBERED)))
        .update();
    if (waiting("bound_to", scope.practice().value(), now) >= limits.perPractice()
        || waiting("address_index", from, now) >= limits.perAddress()) {
      throw new CardRefused(Refusal.TOO_MANY_CHALLENGES);
    }
    Nonce nonce = Nonce.random();
    jdbc.sql(
            """
            insert into cards.challenge
              (nonce_hash, origin, purpose, bound_to, address_index, expires_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            SignedBytes.sha256(nonce.bytes()),
            scope.origin(),
            scope.purpose(),
            scope.practice().value(),
            from,
            Timestamp.from(now.plus(LIFE)))
        .update();
    return nonce;
  }

  private long waiting(String column, Object value, Instant now) {
    return jdbc.sql(
            "select count(*) from cards.challenge where %s = ? and expires_at > ?"
                .formatted(column))
        .params(value, Timestamp.from(now))
        .query(Long.class)
        .single();
  }

  /**
   * Spends a challenge, whatever becomes of the transaction under way, and of what it was for.
   *
   * @throws CardRefused with CHALLENGE_UNKNOWN for one that was spent before too,
   *     CHALLENGE_EXPIRED, or CHALLENGE_ELSEWHERE for one of another scope
   */
  public void spend(Nonce nonce, ChallengeScope scope) {
    Waiting found =
        transactions.apart(
            scope.practice(),
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
