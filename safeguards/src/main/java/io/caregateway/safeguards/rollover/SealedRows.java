package io.caregateway.safeguards.rollover;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.rollover.TableKeys.TableKey;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads and writes sealed columns, whatever they hold, in the practice's transaction under way. */
final class SealedRows {

  /**
   * A sealed field, its row locked.
   *
   * @param at where the row lies for as long as it is locked
   * @param key the row's key, each part as text
   */
  record Found(String at, List<String> key, Binding binding, ByteBuffer sealed) {}

  private final JdbcClient jdbc;
  private final TableKeys keys;

  SealedRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.keys = new TableKeys(jdbc);
  }

  /** How many fields of a column hold something. */
  long count(OdsCode practice, SealedColumn column) {
    return jdbc.sql(
            "select count(%s) from %s where practice = ?"
                .formatted(column.column(), column.table()))
        .param(practice.value())
        .query(Long.class)
        .single();
  }

  /** How many fields of a column lie under an earlier key than that. */
  long countBefore(OdsCode practice, SealedColumn column, int version) {
    return jdbc.sql(
            "select count(*) from %s where practice = ? and %s < int4send(?)"
                .formatted(column.table(), column.keyVersion()))
        .params(practice.value(), version)
        .query(Long.class)
        .single();
  }

  /**
   * Fields that lie under an earlier key, in the order of their rows' keys. Rows that somebody is
   * writing are left out: to wait for them might be to wait for each other.
   *
   * @param after the key of the row to go on after; empty for the first
   */
  List<Found> before(
      OdsCode practice, SealedColumn column, int version, List<String> after, int most) {
    return read(
        practice,
        column,
        "%s < int4send(%d)".formatted(column.keyVersion(), version),
        after,
        most,
        "for update skip locked");
  }

  /** Fields that hold something, in the order of their rows' keys; no row is locked. */
  List<Found> all(OdsCode practice, SealedColumn column, List<String> after, int most) {
    return read(practice, column, column.column() + " is not null", after, most, "");
  }

  private List<Found> read(
      OdsCode practice,
      SealedColumn column,
      String which,
      List<String> after,
      int most,
      String lock) {
    TableKey key = keys.of(column.table());
    List<Object> params = new ArrayList<>(List.of(practice.value()));
    params.addAll(after);
    params.add(most);
    return jdbc.sql(
            """
            select ctid::text, %s, (%s)::text, %s, %s from %s
            where practice = ? and %s and %s
            order by %s limit ? %s
            """
                .formatted(
                    key.asText(),
                    column.record(),
                    column.version(),
                    column.column(),
                    column.table(),
                    which,
                    after.isEmpty() ? "true" : key.after(),
                    key.columns(),
                    lock))
        .params(params)
        .query((row, n) -> found(column, row))
        .list();
  }

  void put(OdsCode practice, SealedColumn column, Found field, byte[] sealed) {
    jdbc.sql(
            "update %s set %s = ? where practice = ? and ctid = ?::tid"
                .formatted(column.table(), column.column()))
        .params(sealed, practice.value(), field.at())
        .update();
  }

  private static Found found(SealedColumn column, ResultSet row) throws SQLException {
    return new Found(
        row.getString(1),
        List.of((String[]) row.getArray(2).getArray()),
        new Binding(column.place(), row.getString(3), row.getLong(4)),
        ByteBuffer.wrap(row.getBytes(5)));
  }
}
