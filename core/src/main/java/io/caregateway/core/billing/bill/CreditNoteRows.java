package io.caregateway.core.billing.bill;

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

/** Credit notes as they are kept. Every call belongs in a transaction of the practice. */
public final class CreditNoteRows {

  private static final long FIRST_VERSION = 1;
  private static final String SELECT =
      "select id, bill, number, pence, day, version, content from core.credit_note ";

  private final JdbcClient jdbc;
  private final SealedContent<CreditNote.Content> sealed;

  CreditNoteRows(JdbcClient jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.sealed = new SealedContent<>(cipher, "core.credit_note", CreditNote.Content.class);
  }

  public Optional<CreditNote> find(OdsCode practice, UUID id) {
    return jdbc.sql(SELECT + "where practice = ? and id = ?")
        .params(practice.value(), id)
        .query((row, n) -> note(practice, row))
        .optional();
  }

  /** The notes of a bill, oldest first. */
  public List<CreditNote> of(OdsCode practice, UUID bill) {
    return jdbc.sql(SELECT + "where practice = ? and bill = ? order by number")
        .params(practice.value(), bill)
        .query((row, n) -> note(practice, row))
        .list();
  }

  void add(OdsCode practice, CreditNote note, Instant at) {
    jdbc.sql(
            """
            insert into core.credit_note (practice, id, bill, number, pence, day, at, version,
              content)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            practice.value(),
            note.id(),
            note.bill(),
            note.number(),
            note.amount().pence(),
            note.day(),
            Timestamp.from(at),
            FIRST_VERSION,
            sealed.seal(practice, note.id(), FIRST_VERSION, note.content()))
        .update();
  }

  /** Leaves the amounts alone. */
  void erase(OdsCode practice, CreditNote note) {
    long version = FIRST_VERSION + 1;
    jdbc.sql("update core.credit_note set version = ?, content = ? where practice = ? and id = ?")
        .params(
            version,
            sealed.seal(practice, note.id(), version, note.content().erased()),
            practice.value(),
            note.id())
        .update();
  }

  private CreditNote note(OdsCode practice, ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new CreditNote(
        id,
        row.getObject("bill", UUID.class),
        row.getLong("number"),
        new Money(row.getLong("pence")),
        row.getObject("day", LocalDate.class),
        sealed.open(practice, row));
  }
}
