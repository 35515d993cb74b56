package io.caregateway.smartcards.virtual.factor;

import io.caregateway.feed.FeedJson;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Place;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.smartcards.virtual.By;
import io.caregateway.smartcards.virtual.passkey.NewPasskey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The second factors of the practice whose transaction is under way. */
final class FactorBook {

  /**
   * What of a factor is sealed.
   *
   * @param secret of an app, or what a passkey's registration told; in base64
   * @param usedFrom where it was last used
   */
  record Content(String label, String secret, @Nullable Place usedFrom) {

    byte[] bytes() {
      return Base64.getDecoder().decode(secret);
    }

    Content usedBy(By by) {
      return new Content(label, secret, by.origin().place());
    }
  }

  record Row(UUID card, Factor factor, boolean confirmed, long lastUsed, Content content) {}

  /**
   * How a row is sealed: bound to its card and kind; 0 is for rows not used since they were not.
   */
  private static final int BOUND_TO_CARD = 1;

  private final PracticeTransactions transactions;
  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private final Clock clock;

  FactorBook(PracticeTransactions transactions, JdbcClient jdbc, FieldCipher cipher, Clock clock) {
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.clock = clock;
  }

  List<Row> of(UUID card) {
    return jdbc.sql(
            "select * from cards.factor where practice = ? and card = ? order by made_at limit 20")
        .params(practice().value(), card)
        .query(this::row)
        .list();
  }

  UUID addApp(UUID card, String label, byte[] secret) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into cards.factor (practice, id, card, kind, confirmed, last_used, sealing,
              content, made_at)
            values (?, ?, ?, 'TOTP', false, 0, ?, ?, ?)
            """)
        .params(
            practice().value(),
            id,
            card,
            BOUND_TO_CARD,
            sealed(card, FactorKind.TOTP, id, content(label, secret)),
            now())
        .update();
    return id;
  }

  /**
   * @param credential keyed hash of the credential id
   * @return whether it is new to the practice
   */
  boolean addPasskey(UUID card, String label, byte[] credential, NewPasskey made) {
    UUID id = UUID.randomUUID();
    return jdbc.sql(
                """
                insert into cards.factor (practice, id, card, kind, confirmed, last_used,
                  credential, sealing, content, made_at)
                values (?, ?, ?, 'PASSKEY', true, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                practice().value(),
                id,
                card,
                made.counter(),
                credential,
                BOUND_TO_CARD,
                sealed(card, FactorKind.PASSKEY, id, content(label, made.authenticatorData())),
                now())
            .update()
        == 1;
  }

  /** A card's passkey by the keyed hash of its credential id. */
  Optional<Row> passkey(UUID card, byte[] credential) {
    return jdbc.sql("select * from cards.factor where practice = ? and card = ? and credential = ?")
        .params(practice().value(), card, credential)
        .query(this::row)
        .optional();
  }

  /**
   * Takes note that a factor was used, once for each value that its uses count by. Passkeys that do
   * not count say 0 each time.
   *
   * @return whether that value is newer than the last one, for everybody who asks at once
   */
  boolean use(Row row, long value, By by) {
    UUID id = row.factor().id();
    return jdbc.sql(
                """
                update cards.factor set last_used = ?, used_at = ?, confirmed = true, sealing = ?,
                  content = ?
                where practice = ? and id = ?
                  and (last_used < ? or kind = 'PASSKEY' and last_used = 0 and ? = 0)
                """)
            .params(
                value,
                now(),
                BOUND_TO_CARD,
                sealed(row.card(), row.factor().kind(), id, row.content().usedBy(by)),
                practice().value(),
                id,
                value,
                value)
            .update()
        == 1;
  }

  void remove(UUID id) {
    jdbc.sql("delete from cards.factor where practice = ? and id = ?")
        .params(practice().value(), id)
        .update();
  }

  private Row row(ResultSet row, int number) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    UUID card = row.getObject("card", UUID.class);
    FactorKind kind = FactorKind.valueOf(row.getString("kind"));
    Binding binding = binding(card, kind, id, row.getInt("sealing"));
    Content content =
        FeedJson.read(cipher.open(practice(), binding, row.getBytes("content")), Content.class);
    Timestamp used = row.getTimestamp("used_at");
    return new Row(
        card,
        new Factor(
            id,
            kind,
            content.label(),
            row.getTimestamp("made_at").toInstant(),
            used == null ? null : used.toInstant(),
            content.usedFrom()),
        row.getBoolean("confirmed"),
        row.getLong("last_used"),
        content);
  }

  private byte[] sealed(UUID card, FactorKind kind, UUID id, Content content) {
    return cipher.seal(practice(), binding(card, kind, id, BOUND_TO_CARD), FeedJson.write(content));
  }

  private static Content content(String label, byte[] secret) {
    return new Content(label, Base64.getEncoder().encodeToString(secret), null);
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private OdsCode practice() {
    return transactions.current();
  }

  /**
   * Whoever can write here must not give one card another's device, or take it for another kind.
   */
  private static Binding binding(UUID card, FactorKind kind, UUID id, int sealing) {
    String record = sealing == 0 ? id.toString() : id + " " + kind + " of " + card;
    return new Binding("cards.factor", record, sealing);
  }
}
