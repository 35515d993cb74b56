package io.caregateway.feed.rows;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows as the parameters of one statement, one array a column, for {@code unnest}: one round trip,
 * one plan and one look at each index for all of them.
 *
 * @param <T> a row
 */
public final class Columns<T> {

  private final PreparedStatement statement;
  private final List<T> rows;
  private int place;

  /**
   * @param place of the first array among the statement's parameters, from 1
   */
  public Columns(PreparedStatement statement, List<T> rows, int place) {
    this.statement = statement;
    this.rows = rows;
    this.place = place;
  }

  /**
   * The next column.
   *
   * @param type of its elements, by its name in PostgreSQL
   */
  public Columns<T> next(String type, Function<T, ? extends @Nullable Object> value)
      throws SQLException {
    return set(type, rows.stream().map(value).toArray());
  }

  /**
   * The next column, of {@code text}: the driver sends arrays of strings as they are, unescaped.
   */
  public Columns<T> text(Function<T, @Nullable String> value) throws SQLException {
    return set("text", rows.stream().map(value).toArray(String[]::new));
  }

  /** The next column, of {@code bytea}. */
  public Columns<T> bytes(Function<T, byte @Nullable []> value) throws SQLException {
    return set("bytea", rows.stream().map(value).toArray(byte[][]::new));
  }

  /** The next column, of {@code timestamptz}. */
  public Columns<T> times(Function<T, @Nullable Instant> value) throws SQLException {
    return next("timestamptz", row -> written(value.apply(row)));
  }

  private static @Nullable String written(@Nullable Instant at) {
    return at == null ? null : at.toString();
  }

  private Columns<T> set(String type, Object[] values) throws SQLException {
    statement.setArray(place++, statement.getConnection().createArrayOf(type, values));
    return this;
  }
}
