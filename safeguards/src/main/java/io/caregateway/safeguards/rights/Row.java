package io.caregateway.safeguards.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers the fields of one row in their order; what is not there is left out. */
public final class Row {

  private final Map<String, Object> fields = new LinkedHashMap<>();

  public Row with(String field, @Nullable Object value) {
    if (value != null) {
      fields.put(field, value instanceof Timestamp time ? time.toInstant() : value);
    }
    return this;
  }

  /** These columns under their own names. */
  public Row columns(ResultSet row, String... columns) throws SQLException {
    for (String column : columns) {
      with(column, row.getObject(column));
    }
    return this;
  }

  public Map<String, Object> fields() {
    return fields;
  }
}
