package io.caregateway.gateway.leaving;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caregateway.database.copy.Table;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.encryption.WrongKey;
import io.caregateway.safeguards.rollover.SealedColumn;
import io.caregateway.safeguards.rollover.SealedColumns;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** A practice's rows as text, sealed fields opened. */
final class OpenedRows {

  private static final int AT_ONCE = 200;

  private final FieldCipher cipher;
  private final List<SealedColumn> sealed = SealedColumns.onClassPath().all();

  OpenedRows(FieldCipher cipher) {
    this.cipher = cipher;
  }

  Reader of(OdsCode practice, Table table) {
    return new Reader(practice, table);
  }

  /** The rows of one table. */
  final class Reader {

    private final OdsCode practice;
    private final Table table;

    private Reader(OdsCode practice, Table table) {
      this.practice = practice;
      this.table = table;
    }

    List<String> heading() {
      return table.columns();
    }

    /** In the practice's transaction under way. */
    void each(JdbcTemplate jdbc, Consumer<List<String>> row) {
      List<Optional<SealedColumn>> columns = table.columns().stream().map(this::sealedAs).toList();
      JdbcTemplate few = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
      few.setFetchSize(AT_ONCE);
      few.query(
          sql(columns),
          (RowCallbackHandler) found -> row.accept(texts(columns, found)),
          practice.value());
    }

    private Optional<SealedColumn> sealedAs(String column) {
      return sealed.stream()
          .filter(s -> s.table().equals(table.title()) && s.column().equals(column))
          .findFirst();
    }

    /** Each column, and after a sealed one the record and the version of its binding. */
    private String sql(List<Optional<SealedColumn>> columns) {
      List<String> asked = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        String name = "\"" + table.columns().get(i) + "\"";
        if (columns.get(i).isEmpty()) {
          asked.add(name + "::text");
        } else {
          SealedColumn column = columns.get(i).get();
          asked.add(name);
          asked.add("(" + column.record() + ")::text");
          asked.add("(" + column.version() + ")::bigint");
        }
      }
      return "select %s from %s where practice = ?"
          .formatted(String.join(", ", asked), table.sql());
    }

    private List<String> texts(List<Optional<SealedColumn>> columns, ResultSet row)
        throws SQLException {
      List<String> texts = new ArrayList<>();
      int at = 1;
      for (Optional<SealedColumn> column : columns) {
        if (column.isEmpty()) {
          texts.add(orEmpty(row.getString(at++)));
        } else {
          byte[] bytes = row.getBytes(at);
          Binding binding =
              new Binding(
                  column.get().place(), orEmpty(row.getString(at + 1)), row.getLong(at + 2));
          texts.add(bytes == null ? "" : opened(binding, bytes));
          at += 3;
        }
      }
      return texts;
    }

    /** What does not open is not here for anybody; the rest is handed over all the same. */
    private String opened(Binding binding, byte[] bytes) {
      byte[] plain;
      try {
        plain = cipher.open(practice, binding, bytes);
      } catch (WrongKey e) {
        return "(does not open)";
      }
      try {
        return UTF_8.newDecoder().decode(ByteBuffer.wrap(plain)).toString();
      } catch (CharacterCodingException e) {
        return "base64:" + Base64.getEncoder().encodeToString(plain);
      }
    }

    private static String orEmpty(@Nullable String text) {
      return text == null ? "" : text;
    }
  }
}
