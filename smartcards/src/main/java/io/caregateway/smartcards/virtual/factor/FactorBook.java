package io.caregateway.smartcards.virtual.factor;

import io.caregateway.feed.FeedJson;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The second factors of the practice whose transaction is under way. */
final class FactorBook {

  /** What of a factor is sealed. */
  record Content(String label, String secret) {

    byte[] bytes() {
      return Base64.getDecoder().decode(secret);
    }
  }

  record Row(Factor factor, boolean confirmed, long lastUsed, Content content) {}

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

  UUID add(UUID card, FactorKind kind, String label, byte[] secret) {
    UUID id = UUID.randomUUID();
    Content content = new Content(label, Base64.getEncoder().encodeToString(secret));
    jdbc.sql(
            """
            insert into cards.factor (practice, id, card, kind, confirmed, last_used, content,
              made_at)
            values (?, ?, ?, ?, false, 0, ?, ?)
            """)
        .params(
            practice().value(),
            id,
            card,
            kind.name(),
            cipher.seal(practice(), binding(id), FeedJson.write(content)),
            Timestamp.from(clock.instant()))
        .update();
    return id;
  }

  /**
   * Takes note that a factor was used, once for each value that its uses count by.
   *
   * @return whether that value is newer than the last one, for everybody who asks at once
   */
  boolean use(UUID id, long value) {
    return jdbc.sql(
                """
                update cards.factor set last_used = ?, used_at = ?, confirmed = true
                where practice = ? and id = ? and last_used < ?
                """)
            .params(value, Timestamp.from(clock.instant()), practice().value(), id, value)
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
    Content content =
        FeedJson.read(cipher.open(practice(), binding(id), row.getBytes("content")), Content.class);
    Timestamp used = row.getTimestamp("used_at");
    return new Row(
        new Factor(
            id,
            FactorKind.valueOf(row.getString("kind")),
            content.label(),
            row.getTimestamp("made_at").toInstant(),
            used == null ? null : used.toInstant()),
        row.getBoolean("confirmed"),
        row.getLong("last_used"),
        content);
  }

  private OdsCode practice() {
    return transactions.current();
  }

  private static Binding binding(UUID id) {
    return new Binding("cards.factor", id.toString(), 0);
  }
}
