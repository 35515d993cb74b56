package io.caregateway.core.billing.money;

import io.caregateway.core.billing.SealedContent;
import io.caregateway.feed.Money;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.encryption.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Payments as they are kept. Every call belongs in a transaction of the practice. */
public final class PaymentRows {

  private static final long FIRST_VERSION = 1;
  private static final String SELECT =
      """
      select id, payer, refund, number, method, pence, day, version, content from core.payment
      """;

  private final JdbcClient jdbc;
  private final SealedContent<Payment.Content> sealed;

  PaymentRows(JdbcClient jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.sealed = new SealedContent<>(cipher, "core.payment", Payment.Content.class);
  }

  public Optional<Payment> find(OdsCode practice, UUID id) {
    return jdbc.sql(SELECT + "where practice = ? and id = ?")
        .params(practice.value(), id)
        .query((row, n) -> payment(practice, row))
        .optional();
  }

  /** The payments on these accounts, newest first. */
  public List<Payment> of(OdsCode practice, Collection<UUID> payers) {
    return jdbc.sql(
            SELECT
                + "where practice = :practice and payer in (:payers) order by at desc, number desc")
        .param("practice", practice.value())
        .param("payers", payers)
        .query((row, n) -> payment(practice, row))
        .list();
  }

  /** Those, and what was taken from others for bills about these patients. */
  List<Payment> about(OdsCode practice, Collection<UUID> patients) {
    return jdbc.sql(
            SELECT
                + """
                where practice = :practice and (payer in (:patients) or id in (
                  select m.act from core.movement m
                    join core.bill b on b.practice = m.practice and b.id = m.bill
                  where m.practice = :practice and m.occasion = 'ALLOCATION'
                    and b.patient in (:patients)))
                order by at desc, number desc
                """)
        .param("practice", practice.value())
        .param("patients", patients)
        .query((row, n) -> payment(practice, row))
        .list();
  }

  /**
   * @param branch through whose till it goes; null where that is not known
   */
  void add(OdsCode practice, Payment payment, @Nullable UUID branch, Instant at) {
    jdbc.sql(
            """
            insert into core.payment (practice, id, payer, refund, number, method, pence, day, at,
              version, content, branch)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(practice.value())
        .param(payment.id())
        .param(payment.payer())
        .param(payment.refund())
        .param(payment.number())
        .param(payment.method().name())
        .param(payment.amount().pence())
        .param(payment.day())
        .param(Timestamp.from(at))
        .param(FIRST_VERSION)
        .param(sealed.seal(practice, payment.id(), FIRST_VERSION, payment.content()))
        .param(branch)
        .update();
  }

  /** Leaves the amount alone. */
  void erase(OdsCode practice, Payment payment) {
    long version = FIRST_VERSION + 1;
    jdbc.sql("update core.payment set version = ?, content = ? where practice = ? and id = ?")
        .params(
            version,
            sealed.seal(practice, payment.id(), version, payment.content().erased()),
            practice.value(),
            payment.id())
        .update();
  }

  private Payment payment(OdsCode practice, ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new Payment(
        id,
        row.getObject("payer", UUID.class),
        row.getBoolean("refund"),
        row.getLong("number"),
        Method.valueOf(row.getString("method")),
        new Money(row.getLong("pence")),
        row.getObject("day", LocalDate.class),
        sealed.open(practice, row));
  }
}
