package io.caregateway.safeguards.audit.verify;

import io.caregateway.feed.OdsCode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Rows of a practice in the order of their sequence numbers, a few thousand at a time. */
final class Cursor<T> implements AutoCloseable {

  private static final int ROWS_AT_ONCE = 2_000;

  /** Reads one row. */
  interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private final PreparedStatement statement;
  private final ResultSet rows;
  private final Reader<T> reader;
  private final ToLongFunction<T> seq;
  private @Nullable T next;

  Cursor(
      Connection connection, String sql, OdsCode practice, Reader<T> reader, ToLongFunction<T> seq)
      throws SQLException {
    this.statement = connection.prepareStatement(sql);
    statement.setFetchSize(ROWS_AT_ONCE);
    statement.setString(1, practice.value());
    this.rows = statement.executeQuery();
    this.reader = reader;
    this.seq = seq;
    this.next = rows.next() ? reader.read(rows) : null;
  }

  /** The next row's sequence number; the largest there is at the end. */
  long seq() {
    return next == null ? Long.MAX_VALUE : seq.applyAsLong(next);
  }

  /** The next row, if it has this sequence number; then it is done with. */
  @Nullable T take(long wanted) throws SQLException {
    if (seq() != wanted) {
      return null;
    }
    T taken = next;
    next = rows.next() ? reader.read(rows) : null;
    return taken;
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
