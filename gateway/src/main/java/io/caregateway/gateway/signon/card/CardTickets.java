package io.caregateway.gateway.signon.card;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.caregateway.feed.FeedJson;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * {@code gateway.card_ticket}: takes whoever showed a card at one port to the other. A ticket is
 * good once, for half a minute, and for the browser session that set out for it; kept is a hash.
 */
@Component
final class CardTickets {

  static final Duration LIFE = Duration.ofSeconds(30);
  private static final String PLACE = "gateway.card_ticket";
  private static final int BYTES = 32;

  private final PracticeTransactions transactions;
  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  CardTickets(PracticeTransactions transactions, JdbcClient jdbc, FieldCipher cipher, Clock clock) {
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.clock = clock;
  }

  /** A secret of 256 bits that fits into an address. */
  String secret() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * @param state hash of the secret of the session that it is for
   */
  String issue(CardHolder holder, String state) {
    String ticket = secret();
    String hash = hash(ticket);
    byte[] content =
        cipher.seal(AuditLog.SITE, binding(hash), FeedJson.write(new Kept(holder, state)));
    transactions.run(
        AuditLog.SITE,
        () -> {
          jdbc.sql("delete from gateway.card_ticket where expires_at <= ?")
              .param(Timestamp.from(clock.instant()))
              .update();
          jdbc.sql(
                  """
                  insert into gateway.card_ticket (practice, ticket_hash, expires_at, content)
                  values (?, ?, ?, ?)
                  """)
              .params(
                  AuditLog.SITE.value(), hash, Timestamp.from(clock.instant().plus(LIFE)), content)
              .update();
        });
    return ticket;
  }

  /**
   * Spends a ticket, for whomever it turns out to be.
   *
   * @param secret of the session that brings it
   * @return whose it is; empty where it is not known, too late, or another session's
   */
  Optional<CardHolder> redeem(String ticket, String secret) {
    String hash = hash(ticket);
    return transactions
        .apart(
            AuditLog.SITE,
            () ->
                jdbc.sql(
                        """
                        delete from gateway.card_ticket where ticket_hash = ?
                        returning case when expires_at > ? then content end
                        """)
                    .params(hash, Timestamp.from(clock.instant()))
                    .query((row, number) -> Optional.ofNullable(row.getBytes(1)))
                    .optional())
        .flatMap(content -> content)
        .map(content -> read(hash, content))
        .filter(kept -> same(kept.state(), hash(secret)))
        .map(Kept::holder);
  }

  private Kept read(String hash, byte[] content) {
    return FeedJson.read(cipher.open(AuditLog.SITE, binding(hash), content), Kept.class);
  }

  static String hash(String secret) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This JDK has no SHA-256.", e);
    }
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(US_ASCII), other.getBytes(US_ASCII));
  }

  private static Binding binding(String hash) {
    return new Binding(PLACE, hash, 0);
  }

  /** What of a ticket is sealed. */
  record Kept(CardHolder holder, String state) {}
}
