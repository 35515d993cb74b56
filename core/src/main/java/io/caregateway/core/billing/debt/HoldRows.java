package io.caregateway.core.billing.debt;

import io.caregateway.core.billing.SealedContent;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.encryption.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds as they are kept. Every call belongs in a transaction of the practice. */
final class HoldRows {

  private static final long FIRST_VERSION = 1;
  private static final String SELECT =
      "select id, account, bill, until, version, content from core.debt_hold ";

  private final JdbcClient jdbc;
  private final SealedContent<DebtHold.Content> sealed;

  HoldRows(JdbcClient jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.sealed = new SealedContent<>(cipher, "core.debt_hold", DebtHold.Content.class);
  }

  Optional<DebtHold> find(OdsCode practice, UUID id) {
    return jdbc.sql(SELECT + "where practice = ? and id = ?")
        .params(practice.value(), id)
        .query((row, n) -> hold(practice, row))
        .optional();
  }

  /** Those that hold on this day. */
  List<DebtHold> on(OdsCode practice, LocalDate day) {
    return jdbc.sql(SELECT + "where practice = ? and until >= ? order by until, id")
        .params(practice.value(), day)
        .query((row, n) -> hold(practice, row))
        .list();
  }

  List<DebtHold> of(OdsCode practice, Collection<UUID> accounts) {
    return jdbc.sql(SELECT + "where practice = :practice and account in (:ids) order by until, id")
        .param("practice", practice.value())
        .param("ids", accounts)
        .query((row, n) -> hold(practice, row))
        .list();
  }

  void add(
      OdsCode practice,
      UUID id,
      UUID account,
      Optional<UUID> bill,
      LocalDate until,
      DebtHold.Content content) {
    jdbc.sql(
            """
            insert into core.debt_hold (practice, id, account, bill, until, version, content)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .param(practice.value())
        .param(id)
        .param(account)
        .param(bill.orElse(null))
        .param(until)
        .param(FIRST_VERSION)
        .param(sealed.seal(practice, id, FIRST_VERSION, content))
        .update();
  }

  /** It held until the day before. */
  void lift(OdsCode practice, UUID id, LocalDate today) {
    jdbc.sql("update core.debt_hold set until = ? where practice = ? and id = ? and until >= ?")
        .params(today.minusDays(1), practice.value(), id, today)
        .update();
  }

  void erase(OdsCode practice, DebtHold one) {
    long version = one.version() + 1;
    jdbc.sql("update core.debt_hold set version = ?, content = ? where practice = ? and id = ?")
        .params(
            version,
            sealed.seal(practice, one.id(), version, one.content().erased()),
            practice.value(),
            one.id())
        .update();
  }

  private DebtHold hold(OdsCode practice, ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    long version = row.getLong("version");
    return new DebtHold(
        id,
        row.getObject("account", UUID.class),
        row.getObject("bill", UUID.class),
        row.getObject("until", LocalDate.class),
        version,
        sealed.open(practice, row));
  }
}
