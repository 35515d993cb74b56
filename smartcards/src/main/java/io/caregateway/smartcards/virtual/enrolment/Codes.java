package io.caregateway.smartcards.virtual.enrolment;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.encryption.BlindIndex;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.smartcards.virtual.CardRefusal;
import io.caregateway.smartcards.virtual.CardRefused;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Short-lived codes of the practice whose transaction is under way, each good for a few tries. */
public final class Codes {

  /** What a code is for. */
  public enum Purpose {
    ENROL,
    UNLOCK
  }

  private static final int TRIES = 5;
  private static final int MAILED = 100_000_000;

  private final PracticeTransactions transactions;
  private final JdbcClient jdbc;
  private final BlindIndex index;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public Codes(PracticeTransactions transactions, JdbcClient jdbc, BlindIndex index, Clock clock) {
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.index = index;
    this.clock = clock;
  }

  /**
   * Makes a code of 8 digits for e-mail; the one before is worth nothing from then on.
   *
   * @param picture what the other code's picture holds; null where one code is enough
   */
  public String make(UUID card, Purpose purpose, @Nullable String picture, Duration life) {
    String mailed = String.format(Locale.ROOT, "%08d", random.nextInt(MAILED));
    jdbc.sql(
            """
            insert into cards.code (practice, card, purpose, picture, mailed, expires_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (practice, card, purpose) do update set picture = excluded.picture,
              mailed = excluded.mailed, expires_at = excluded.expires_at, tries = 0
            """)
        .param(practice().value())
        .param(card)
        .param(purpose.name())
        .param(picture == null ? null : hash(practice(), "picture", picture))
        .param(hash(practice(), purpose + " " + card, mailed))
        .param(Timestamp.from(clock.instant().plus(life)))
        .update();
    return mailed.substring(0, 4) + " " + mailed.substring(4);
  }

  /** The card that a picture was made for, as long as its codes are good. */
  public Optional<UUID> pictured(String picture) {
    return jdbc.sql(
            "select card from cards.code where practice = ? and picture = ? and expires_at > ?")
        .params(
            practice().value(),
            hash(practice(), "picture", picture),
            Timestamp.from(clock.instant()))
        .query(UUID.class)
        .optional();
  }

  /** When the code in force ends, if there is one. */
  public Optional<Instant> goodUntil(UUID card, Purpose purpose) {
    return jdbc.sql(
            "select expires_at from cards.code where practice = ? and card = ? and purpose = ? and"
                + " expires_at > ?")
        .params(practice().value(), card, purpose.name(), Timestamp.from(clock.instant()))
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant);
  }

  /**
   * Counts the try for good, in a transaction of its own, then looks at the code.
   *
   * @throws CardRefused when it is wrong, or no code is in force
   */
  public void check(OdsCode practice, UUID card, Purpose purpose, String mailed) {
    byte[] right =
        transactions
            .apart(practice, () -> tried(practice, card, purpose))
            .orElseThrow(() -> new CardRefused(CardRefusal.CODES_ENDED));
    if (!MessageDigest.isEqual(
        right, hash(practice, purpose + " " + card, mailed.replaceAll("\\s", "")))) {
      throw new CardRefused(CardRefusal.CODES_WRONG);
    }
  }

  /** Ends the codes of a card. */
  public void end(UUID card, Purpose purpose) {
    jdbc.sql("delete from cards.code where practice = ? and card = ? and purpose = ?")
        .params(practice().value(), card, purpose.name())
        .update();
  }

  private Optional<byte[]> tried(OdsCode practice, UUID card, Purpose purpose) {
    return jdbc.sql(
            """
            update cards.code set tries = tries + 1
            where practice = ? and card = ? and purpose = ? and tries < ? and expires_at > ?
            returning mailed
            """)
        .params(practice.value(), card, purpose.name(), TRIES, Timestamp.from(clock.instant()))
        .query(byte[].class)
        .optional();
  }

  private byte[] hash(OdsCode practice, String what, String code) {
    return index.fingerprint(practice, "cards.code " + what, code.getBytes(US_ASCII));
  }

  private OdsCode practice() {
    return transactions.current();
  }
}
