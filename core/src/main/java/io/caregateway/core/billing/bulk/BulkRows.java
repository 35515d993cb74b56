package io.caregateway.core.billing.bulk;

import io.caregateway.core.billing.SealedContent;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.encryption.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The bills of files as they are kept. Every call belongs in a transaction of the practice. */
final class BulkRows {

  private static final long FIRST_VERSION = 1;
  private static final String SELECT =
      """
      select id, file, state, pence, payer, patient, version, content from core.bulk_bill
      """;

  private final JdbcClient jdbc;
  private final SealedContent<BulkBill.Content> sealed;

  BulkRows(JdbcClient jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.sealed = new SealedContent<>(cipher, "core.bulk_bill", BulkBill.Content.class);
  }

  void add(OdsCode practice, UUID file, int number, UUID bill, List<BulkRow> lines) {
    BulkBill.Content content = new BulkBill.Content(lines, List.of());
    jdbc.sql(
            """
            insert into core.bulk_bill (practice, id, file, number, state, lines, version, content)
            values (?, ?, ?, ?, 'NEW', ?, ?, ?)
            """)
        .params(
            practice.value(),
            bill,
            file,
            number,
            lines.size(),
            FIRST_VERSION,
            sealed.seal(practice, bill, FIRST_VERSION, content))
        .update();
  }

  void clear(OdsCode practice, UUID file) {
    jdbc.sql("delete from core.bulk_bill where practice = ? and file = ?")
        .params(practice.value(), file)
        .update();
  }

  /** The next that is to be tried or made, in the file's order. */
  Optional<BulkBill> next(OdsCode practice) {
    return jdbc.sql(
            SELECT + "where practice = ? and state in ('NEW', 'WAITING') order by number limit 1")
        .params(practice.value())
        .query((row, n) -> bill(practice, row))
        .optional();
  }

  /** Those that are wrong, or were left, in the file's order. */
  List<BulkBill> wrong(OdsCode practice, UUID file, int most) {
    return jdbc.sql(
            SELECT
                + "where practice = ? and file = ? and state in ('WRONG', 'LEFT')"
                + " order by number limit ?")
        .params(practice.value(), file, most)
        .query((row, n) -> bill(practice, row))
        .list();
  }

  /** What is typed of these people and waits or was left. */
  List<BulkBill> of(OdsCode practice, Collection<UUID> people) {
    return jdbc.sql(
            SELECT
                + "where practice = :practice and (payer in (:people) or patient in (:people))"
                + " order by file, number")
        .param("practice", practice.value())
        .param("people", people)
        .query((row, n) -> bill(practice, row))
        .list();
  }

  /** Whether a bill is still to be made; nobody else makes it until the transaction ends. */
  boolean waits(OdsCode practice, BulkBill bill) {
    return jdbc.sql(
            """
            select 1 from core.bulk_bill where practice = ? and id = ? and state = 'WAITING'
            for update
            """)
        .params(practice.value(), bill.id())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /** Notes that it is made, and forgets what was typed: the bill says it. */
  void made(OdsCode practice, BulkBill bill) {
    jdbc.sql(
            """
            update core.bulk_bill set state = 'MADE', payer = null, patient = null, content = null
            where practice = ? and id = ?
            """)
        .params(practice.value(), bill.id())
        .update();
  }

  /** Notes what became of a bill, if it is still as it was. */
  void put(OdsCode practice, BulkBill bill, BulkState before) {
    jdbc.sql(
            """
            update core.bulk_bill set state = ?, pence = ?, payer = ?, patient = ?, version = ?,
              content = ?
            where practice = ? and id = ? and state = ? and version = ?
            """)
        .param(bill.state().name())
        .param(bill.pence())
        .param(bill.payer())
        .param(bill.about())
        .param(bill.version())
        .param(sealed.seal(practice, bill.id(), bill.version(), bill.content()))
        .param(practice.value())
        .param(bill.id())
        .param(before.name())
        .param(bill.version() - 1)
        .update();
  }

  /**
   * Has those made that hold, and those that were left.
   *
   * @return how many
   */
  int ask(OdsCode practice, UUID file) {
    return jdbc.sql(
            """
            update core.bulk_bill set state = 'WAITING'
            where practice = ? and file = ? and state in ('TRIED', 'LEFT')
            """)
        .params(practice.value(), file)
        .update();
  }

  void delete(OdsCode practice, Collection<UUID> bills) {
    jdbc.sql("delete from core.bulk_bill where practice = :practice and id in (:bills)")
        .param("practice", practice.value())
        .param("bills", bills)
        .update();
  }

  /** Forgets bills that nobody asked for, and those that were left long ago. */
  void forget(OdsCode practice, Instant unasked, Instant left) {
    jdbc.sql(
            """
            delete from core.bulk_bill b using core.bulk_file f
            where b.practice = ? and f.practice = b.practice and f.id = b.file
              and (not f.making and f.at < ? or b.state = 'LEFT' and f.at < ?)
            """)
        .params(practice.value(), Timestamp.from(unasked), Timestamp.from(left))
        .update();
  }

  private BulkBill bill(OdsCode practice, ResultSet row) throws SQLException {
    return new BulkBill(
        row.getObject("id", UUID.class),
        row.getObject("file", UUID.class),
        BulkState.valueOf(row.getString("state")),
        row.getObject("pence", Long.class),
        row.getObject("payer", UUID.class),
        row.getObject("patient", UUID.class),
        row.getLong("version"),
        sealed.open(practice, row));
  }
}
