package io.caregateway.core.billing.payer;

import io.caregateway.core.billing.SealedContent;
import io.caregateway.core.billing.prices.PayerKind;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.encryption.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Businesses and third parties as they are kept. Every call belongs in a transaction. */
final class PayerRows {

  private static final String SELECT =
      "select id, kind, created_at, version, content from core.payer ";

  private final JdbcClient jdbc;
  private final SealedContent<PayerDetails> sealed;
  private final PayerIndexes indexes;

  PayerRows(JdbcClient jdbc, FieldCipher cipher, PayerIndexes indexes) {
    this.jdbc = jdbc;
    this.sealed = new SealedContent<>(cipher, "core.payer", PayerDetails.class);
    this.indexes = indexes;
  }

  Optional<Payer> find(OdsCode practice, UUID id) {
    return jdbc.sql(SELECT + "where practice = ? and id = ?")
        .params(practice.value(), id)
        .query((row, n) -> payer(practice, row))
        .optional();
  }

  /**
   * Those whose names have all these words, or words that begin so; with none, all. Newest first.
   */
  List<Payer> named(OdsCode practice, String typed, int most) {
    return jdbc.sql(
            SELECT
                + "where practice = ? and name_indexes @> ? order by created_at desc, id limit ?")
        .params(practice.value(), array(indexes.typed(practice, typed)), most)
        .query((row, n) -> payer(practice, row))
        .list();
  }

  /** All, in the order of their ids, after this one; null for the first. */
  List<Payer> page(OdsCode practice, @Nullable UUID after, int most) {
    return jdbc.sql(
            SELECT
                + """
                where practice = :practice and (cast(:after as uuid) is null or id > :after)
                order by id limit :most
                """)
        .param("practice", practice.value())
        .param("after", after, Types.OTHER)
        .param("most", most)
        .query((row, n) -> payer(practice, row))
        .list();
  }

  void add(OdsCode practice, Payer payer) {
    jdbc.sql(
            """
            insert into core.payer (practice, id, kind, created_at, version, name_indexes, content)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            practice.value(),
            payer.id(),
            payer.kind().name(),
            Timestamp.from(payer.createdAt()),
            payer.version(),
            array(indexes.of(practice, payer.details().name())),
            sealed(practice, payer))
        .update();
  }

  void put(OdsCode practice, Payer payer) {
    jdbc.sql(
            """
            update core.payer set version = ?, name_indexes = ?, content = ?
            where practice = ? and id = ?
            """)
        .params(
            payer.version(),
            array(indexes.of(practice, payer.details().name())),
            sealed(practice, payer),
            practice.value(),
            payer.id())
        .update();
  }

  private static SqlArrayValue array(byte[][] hashes) {
    return new SqlArrayValue("bytea", (Object[]) hashes);
  }

  private byte[] sealed(OdsCode practice, Payer payer) {
    return sealed.seal(practice, payer.id(), payer.version(), payer.details());
  }

  private Payer payer(OdsCode practice, ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    long version = row.getLong("version");
    return new Payer(
        id,
        PayerKind.valueOf(row.getString("kind")),
        row.getTimestamp("created_at").toInstant(),
        version,
        sealed.open(practice, row));
  }
}
