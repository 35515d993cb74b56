package io.caregateway.core.billing.debit;

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

/** Mandates as they are kept. Every call belongs in a transaction of the practice. */
final class MandateRows {

  private static final String SELECT =
      """
      select id, reference, payer, state, signed, version, content,
        (select count(*) from core.collection c where c.practice = m.practice and c.mandate = m.id
          and c.state <> 'FAILED') as collections
      from core.mandate m
      """;

  private final JdbcClient jdbc;
  private final SealedContent<Mandate.Content> sealed;

  MandateRows(JdbcClient jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.sealed = new SealedContent<>(cipher, "core.mandate", Mandate.Content.class);
  }

  Optional<Mandate> find(OdsCode practice, UUID id) {
    return jdbc.sql(SELECT + "where practice = ? and id = ?")
        .params(practice.value(), id)
        .query((row, n) -> mandate(practice, row))
        .optional();
  }

  /** Of these payers, newest first. */
  List<Mandate> of(OdsCode practice, Collection<UUID> payers) {
    return jdbc.sql(
            SELECT + "where practice = :practice and payer in (:payers) order by reference desc")
        .param("practice", practice.value())
        .param("payers", payers)
        .query((row, n) -> mandate(practice, row))
        .list();
  }

  /** Those under which money can be collected. */
  List<Mandate> collecting(OdsCode practice) {
    return jdbc.sql(
            SELECT + "where practice = ? and state in ('ACTIVE', 'ENDING') order by reference")
        .param(practice.value())
        .query((row, n) -> mandate(practice, row))
        .list();
  }

  void add(OdsCode practice, Mandate mandate) {
    jdbc.sql(
            """
            insert into core.mandate (practice, id, reference, payer, state, signed, version,
              content)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            practice.value(),
            mandate.id(),
            mandate.reference(),
            mandate.payer(),
            mandate.state().name(),
            mandate.signed(),
            mandate.version(),
            sealed.seal(practice, mandate.id(), mandate.version(), mandate.content()))
        .update();
  }

  void put(OdsCode practice, UUID mandate, Mandate.State state) {
    jdbc.sql("update core.mandate set state = ? where practice = ? and id = ?")
        .params(state.name(), practice.value(), mandate)
        .update();
  }

  void erase(OdsCode practice, Mandate one) {
    long version = one.version() + 1;
    jdbc.sql(
            """
            update core.mandate set state = 'CANCELLED', version = ?, content = ?
            where practice = ? and id = ?
            """)
        .params(
            version,
            sealed.seal(practice, one.id(), version, one.content().erased()),
            practice.value(),
            one.id())
        .update();
  }

  private Mandate mandate(OdsCode practice, ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    long version = row.getLong("version");
    return new Mandate(
        id,
        row.getString("reference"),
        row.getObject("payer", UUID.class),
        Mandate.State.valueOf(row.getString("state")),
        row.getObject("signed", LocalDate.class),
        row.getInt("collections"),
        version,
        sealed.open(practice, row));
  }
}
