package io.caregateway.core.billing.bill;

import io.caregateway.core.billing.SealedContent;
import io.caregateway.core.billing.prices.PayerKind;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.encryption.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bills as they are kept. Every call belongs in a transaction of the practice. */
public final class BillRows {

  private static final String SELECT =
      """
      select id, patient, payer_kind, payer, state, number, day, created_at, posted_at, version,
        content
      from core.bill
      """;

  private final JdbcClient jdbc;
  private final SealedContent<Bill.Content> sealed;

  BillRows(JdbcClient jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.sealed = new SealedContent<>(cipher, "core.bill", Bill.Content.class);
  }

  public Optional<Bill> find(OdsCode practice, UUID id) {
    return jdbc.sql(SELECT + "where practice = ? and id = ?")
        .params(practice.value(), id)
        .query((row, n) -> bill(practice, row))
        .optional();
  }

  /** The bills on these accounts and about these patients, newest first. */
  public List<Bill> of(OdsCode practice, Collection<UUID> ids) {
    return jdbc.sql(
            SELECT
                + """
                where practice = :practice and (payer in (:ids) or patient in (:ids))
                order by created_at desc, id
                """)
        .param("practice", practice.value())
        .param("ids", ids)
        .query((row, n) -> bill(practice, row))
        .list();
  }

  List<Bill> byIds(OdsCode practice, Collection<UUID> ids) {
    return jdbc.sql(SELECT + "where practice = :practice and id in (:ids)")
        .param("practice", practice.value())
        .param("ids", ids)
        .query((row, n) -> bill(practice, row))
        .list();
  }

  List<Bill> drafts(OdsCode practice, LocalDate from, LocalDate to, int most) {
    return jdbc.sql(
            SELECT
                + """
                where practice = ? and state = 'DRAFT' and day between ? and ?
                order by day, id limit ?
                """)
        .params(practice.value(), from, to, most)
        .query((row, n) -> bill(practice, row))
        .list();
  }

  void add(OdsCode practice, Bill bill) {
    jdbc.sql(
            """
            insert into core.bill (practice, id, patient, payer_kind, payer, state, day, created_at,
              version, content)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(practice.value())
        .param(bill.id())
        .param(bill.patient() == null ? null : bill.patient().value())
        .param(bill.payerKind().name())
        .param(bill.payer())
        .param(bill.state().name())
        .param(bill.day())
        .param(Timestamp.from(bill.createdAt()))
        .param(bill.version())
        .param(sealed(practice, bill))
        .update();
  }

  /** Puts what may change of a bill: the database sees to it that a posted one stays. */
  void put(OdsCode practice, Bill bill) {
    jdbc.sql(
            """
            update core.bill set state = ?, number = ?, posted_at = ?, version = ?, content = ?
            where practice = ? and id = ?
            """)
        .param(bill.state().name())
        .param(bill.number())
        .param(bill.postedAt() == null ? null : Timestamp.from(bill.postedAt()))
        .param(bill.version())
        .param(sealed(practice, bill))
        .param(practice.value())
        .param(bill.id())
        .update();
  }

  private byte[] sealed(OdsCode practice, Bill bill) {
    return sealed.seal(practice, bill.id(), bill.version(), bill.content());
  }

  Bill bill(OdsCode practice, ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    UUID patient = row.getObject("patient", UUID.class);
    long version = row.getLong("version");
    long number = row.getLong("number");
    Timestamp postedAt = row.getTimestamp("posted_at");
    return new Bill(
        id,
        BillState.valueOf(row.getString("state")),
        number == 0 ? null : number,
        patient == null ? null : new PatientId(patient),
        PayerKind.valueOf(row.getString("payer_kind")),
        row.getObject("payer", UUID.class),
        row.getObject("day", LocalDate.class),
        row.getTimestamp("created_at").toInstant(),
        postedAt == null ? null : postedAt.toInstant(),
        version,
        sealed.open(practice, row));
  }
}
