package io.caregateway.safeguards.audit.verify;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A leaf as it lies in the table.
 *
 * @param log the name of its log, as text: a changed one must be read too
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
record Leaf(long seq, String log, long index, byte[] commitment) {

  static final String COLUMNS = "seq, log, leaf_index, commitment";

  static Leaf read(ResultSet row) throws SQLException {
    return new Leaf(row.getLong(1), row.getString(2), row.getLong(3), row.getBytes(4));
  }
}
