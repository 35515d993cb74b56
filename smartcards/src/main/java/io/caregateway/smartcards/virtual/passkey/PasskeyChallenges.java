package io.caregateway.smartcards.virtual.passkey;

import io.caregateway.safeguards.encryption.BlindIndex;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.smartcards.virtual.CardRefusal;
import io.caregateway.smartcards.virtual.CardRefused;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Challenges that prove themselves: 16 random bytes (WebAuthn, 13.4.3), their end, and a keyed hash
 * over both and the purpose. Only those that were taken are kept, until their end, for all
 * processes together: so nobody can fill the table, or use up another's, by asking.
 */
public final class PasskeyChallenges {

  /** How long browsers let people look for their passkey. */
  static final Duration PATIENCE = Duration.ofSeconds(60);

  /** A little longer, for the way there and back. */
  private static final Duration LIFE = PATIENCE.plusSeconds(15);

  private static final int RANDOM = 16;
  private static final int OPEN = RANDOM + Long.BYTES;
  private static final int WHOLE = OPEN + 32;

  private final PracticeTransactions transactions;
  private final JdbcClient jdbc;
  private final BlindIndex index;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public PasskeyChallenges(
      PracticeTransactions transactions, JdbcClient jdbc, BlindIndex index, Clock clock) {
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.index = index;
    this.clock = clock;
  }

  byte[] issue(PasskeyPurpose purpose) {
    byte[] unique = new byte[RANDOM];
    random.nextBytes(unique);
    ByteBuffer challenge = ByteBuffer.allocate(WHOLE).put(unique);
    challenge.putLong(clock.instant().plus(LIFE).toEpochMilli());
    byte[] open = Arrays.copyOf(challenge.array(), OPEN);
    return challenge.put(hash(purpose, open)).array();
  }

  /**
   * Takes a challenge for good, whatever becomes of its answer.
   *
   * @throws CardRefused when it is none for this purpose, is too old, or was taken before
   */
  void take(PasskeyPurpose purpose, byte[] challenge) {
    byte[] open = Arrays.copyOf(challenge, OPEN);
    byte[] hash = hash(purpose, open);
    if (challenge.length != WHOLE
        || !MessageDigest.isEqual(hash, Arrays.copyOfRange(challenge, OPEN, WHOLE))) {
      throw new CardRefused(CardRefusal.PASSKEY_NOT_ASKED);
    }
    Instant until = Instant.ofEpochMilli(ByteBuffer.wrap(open).getLong(RANDOM));
    if (!clock.instant().isBefore(until)) {
      throw new CardRefused(CardRefusal.PASSKEY_LATE);
    }
    if (!transactions.apart(purpose.practice(), () -> first(purpose, hash, until))) {
      throw new CardRefused(CardRefusal.PASSKEY_USED);
    }
  }

  private boolean first(PasskeyPurpose purpose, byte[] hash, Instant until) {
    String practice = purpose.practice().value();
    jdbc.sql("delete from cards.passkey_challenge where practice = ? and expires_at <= ?")
        .params(practice, Timestamp.from(clock.instant()))
        .update();
    return jdbc.sql(
                """
                insert into cards.passkey_challenge (practice, hash, expires_at) values (?, ?, ?)
                on conflict do nothing
                """)
            .params(practice, hash, Timestamp.from(until))
            .update()
        == 1;
  }

  private byte[] hash(PasskeyPurpose purpose, byte[] open) {
    return index.fingerprint(
        purpose.practice(), "cards.passkey.challenge " + purpose.bound(), open);
  }
}
