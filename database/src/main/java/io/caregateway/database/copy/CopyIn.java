package io.caregateway.database.copy;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Reads a copy. What its head tells is at hand at once; the rest is checked or loaded, once. */
public final class CopyIn {

  private final DataInputStream in;
  private final CopyHead head;
  private final Consumer<CopyProgress> progress;

  public CopyIn(InputStream from, Consumer<CopyProgress> progress) throws IOException {
    this.in = new DataInputStream(from);
    this.head = CopyHead.read(in);
    this.progress = progress;
  }

  public CopyHead head() {
    return head;
  }

  /**
   * Reads all of it and loads nothing.
   *
   * @throws CopyDamaged when a table's rows are not those that were copied
   */
  public Map<String, TableTotal> check() throws IOException {
    Map<String, TableTotal> totals = new LinkedHashMap<>();
    long before = 0;
    for (Table table : head.tables()) {
      TableTotal total = new RowsIn(in).end(table);
      totals.put(table.title(), total);
      before += total.rows();
      progress.accept(new CopyProgress(table.title(), before, head.about()));
    }
    readSequences();
    return totals;
  }

  /**
   * Loads all of it, in the transaction under way, while {@link OpenTables} are open. The schemas
   * must have the copy's versions.
   *
   * @param owner a connection of the schemas' owner
   * @throws CopyDamaged when a table's rows are not those that were copied
   */
  public void load(Connection owner) throws SQLException, IOException {
    empty(owner);
    CopyManager copies = owner.unwrap(PGConnection.class).getCopyAPI();
    long before = 0;
    for (Table table : head.tables()) {
      RowsIn rows = new RowsIn(in);
      long loaded =
          copies.copyIn("copy %s (%s) from stdin".formatted(table.sql(), table.columnsSql()), rows);
      if (loaded != rows.end(table).rows()) {
        throw new CopyDamaged(table);
      }
      before += loaded;
      progress.accept(new CopyProgress(table.title(), before, head.about()));
    }
    try (PreparedStatement set = owner.prepareStatement("select setval(?::regclass, ?)")) {
      for (Map.Entry<String, Long> sequence : readSequences().entrySet()) {
        set.setString(1, sequence.getKey());
        set.setLong(2, sequence.getValue());
        set.execute();
      }
    }
  }

  /**
   * What a migration put there is in the copy too; what is left out and refers to it goes as well.
   */
  private void empty(Connection owner) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      statement.execute(
          "truncate "
              + head.tables().stream().map(Table::sql).collect(Collectors.joining(", "))
              + " cascade");
    }
  }

  private Map<String, Long> readSequences() throws IOException {
    Map<String, Long> sequences = new LinkedHashMap<>();
    for (int left = CopyHead.count(in); left > 0; left--) {
      sequences.put(in.readUTF(), in.readLong());
    }
    if (in.read() >= 0) {
      throw new IOException("A copy goes on after its end.");
    }
    return sequences;
  }
}
