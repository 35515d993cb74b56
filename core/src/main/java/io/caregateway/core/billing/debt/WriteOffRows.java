package io.caregateway.core.billing.debt;

import io.caregateway.core.billing.SealedContent;
import io.caregateway.core.billing.debt.WriteOff.State;
import io.caregateway.feed.Money;
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

/** Write-offs as they are kept. Every call belongs in a transaction of the practice. */
final class WriteOffRows {

  private static final String SELECT =
      "select id, bill, pence, state, asked_by, day, version, content from core.write_off ";

  private final JdbcClient jdbc;
  private final SealedContent<WriteOff.Content> sealed;

  WriteOffRows(JdbcClient jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.sealed = new SealedContent<>(cipher, "core.write_off", WriteOff.Content.class);
  }

  Optional<WriteOff> find(OdsCode practice, UUID id) {
    return jdbc.sql(SELECT + "where practice = ? and id = ?")
        .params(practice.value(), id)
        .query((row, n) -> writeOff(practice, row))
        .optional();
  }

  /** Those that wait for a decision, the oldest first. */
  List<WriteOff> open(OdsCode practice, int most) {
    return jdbc.sql(
            SELECT
                + """
                where practice = :practice and state = 'ASKED' and bill in (select id from core.bill
                  where practice = :practice and state = 'POSTED')
                order by day, id limit :most
                """)
        .param("practice", practice.value())
        .param("most", most)
        .query((row, n) -> writeOff(practice, row))
        .list();
  }

  /** Those for bills on these accounts, or about these patients. */
  List<WriteOff> of(OdsCode practice, Collection<UUID> ids) {
    return jdbc.sql(
            SELECT
                + """
                where practice = :practice and bill in (select id from core.bill
                  where practice = :practice and (payer in (:ids) or patient in (:ids)))
                order by day, id
                """)
        .param("practice", practice.value())
        .param("ids", ids)
        .query((row, n) -> writeOff(practice, row))
        .list();
  }

  boolean isAsked(OdsCode practice, UUID bill) {
    return jdbc.sql(
            "select exists (select from core.write_off where practice = ? and bill = ? and state ="
                + " 'ASKED')")
        .params(practice.value(), bill)
        .query(Boolean.class)
        .single();
  }

  void add(OdsCode practice, WriteOff asked) {
    jdbc.sql(
            """
            insert into core.write_off (practice, id, bill, pence, state, asked_by, day, version,
              content)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            practice.value(),
            asked.id(),
            asked.bill(),
            asked.amount().pence(),
            asked.state().name(),
            asked.askedBy(),
            asked.day(),
            asked.version(),
            sealed.seal(practice, asked.id(), asked.version(), asked.content()))
        .update();
  }

  /** The database sees to it that whoever asked does not approve. */
  void decide(OdsCode practice, WriteOff asked, State state, String by, String shown) {
    long version = asked.version() + 1;
    jdbc.sql(
            """
            update core.write_off set state = ?, decided_by = ?, version = ?, content = ?
            where practice = ? and id = ?
            """)
        .params(
            state.name(),
            by,
            version,
            sealed.seal(practice, asked.id(), version, asked.content().decided(shown)),
            practice.value(),
            asked.id())
        .update();
  }

  void erase(OdsCode practice, WriteOff one) {
    long version = one.version() + 1;
    jdbc.sql("update core.write_off set version = ?, content = ? where practice = ? and id = ?")
        .params(
            version,
            sealed.seal(practice, one.id(), version, one.content().erased()),
            practice.value(),
            one.id())
        .update();
  }

  private WriteOff writeOff(OdsCode practice, ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    long version = row.getLong("version");
    return new WriteOff(
        id,
        row.getObject("bill", UUID.class),
        new Money(row.getLong("pence")),
        State.valueOf(row.getString("state")),
        row.getString("asked_by"),
        row.getObject("day", LocalDate.class),
        version,
        sealed.open(practice, row));
  }
}
