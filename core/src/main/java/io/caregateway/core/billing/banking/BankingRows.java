package io.caregateway.core.billing.banking;

import io.caregateway.core.billing.SealedContent;
import io.caregateway.feed.Money;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.encryption.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bankings as they are kept. Every call belongs in a transaction of the practice. */
final class BankingRows {

  private static final String SELECT =
      """
      select id, number, till, branch, day, expected, counted, reversed, version, content from core.banking
      """;

  private final JdbcClient jdbc;
  private final SealedContent<Banking.Content> sealed;

  BankingRows(JdbcClient jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.sealed = new SealedContent<>(cipher, "core.banking", Banking.Content.class);
  }

  Optional<Banking> find(OdsCode practice, UUID id) {
    return jdbc.sql(SELECT + "where practice = ? and id = ?")
        .params(practice.value(), id)
        .query((row, n) -> banking(practice, row))
        .optional();
  }

  /** Newest first. */
  List<Banking> latest(OdsCode practice, int most) {
    return jdbc.sql(SELECT + "where practice = ? order by number desc limit ?")
        .params(practice.value(), most)
        .query((row, n) -> banking(practice, row))
        .list();
  }

  void add(OdsCode practice, Banking banking, Instant at) {
    jdbc.sql(
            """
            insert into core.banking (practice, id, number, till, branch, day, expected, counted,
              reversed, at, version, content)
            values (?, ?, ?, ?, ?, ?, ?, ?, false, ?, ?, ?)
            """)
        .param(practice.value())
        .param(banking.id())
        .param(banking.number())
        .param(banking.till().name())
        .param(banking.branch())
        .param(banking.day())
        .param(banking.expected().pence())
        .param(banking.counted().pence())
        .param(Timestamp.from(at))
        .param(banking.version())
        .param(sealed.seal(practice, banking.id(), banking.version(), banking.content()))
        .update();
  }

  void reverse(OdsCode practice, Banking banking, String reversal) {
    long version = banking.version() + 1;
    Banking.Content content =
        new Banking.Content(banking.content().by(), banking.content().explanation(), reversal);
    jdbc.sql(
            """
            update core.banking set reversed = true, version = ?, content = ?
            where practice = ? and id = ?
            """)
        .params(
            version,
            sealed.seal(practice, banking.id(), version, content),
            practice.value(),
            banking.id())
        .update();
  }

  private Banking banking(OdsCode practice, ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    long version = row.getLong("version");
    return new Banking(
        id,
        row.getLong("number"),
        Till.valueOf(row.getString("till")),
        row.getObject("branch", UUID.class),
        row.getObject("day", LocalDate.class),
        new Money(row.getLong("expected")),
        new Money(row.getLong("counted")),
        row.getBoolean("reversed"),
        version,
        sealed.open(practice, row));
  }
}
