package io.caregateway.database.copy;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Writes a copy, all of it as the database stood at one moment. */
public final class CopyOut {

  private final Predicate<Table> wanted;
  private final Consumer<CopyProgress> progress;

  /**
   * @param wanted which tables go into it
   */
  public CopyOut(Predicate<Table> wanted, Consumer<CopyProgress> progress) {
    this.wanted = wanted;
    this.progress = progress;
  }

  /**
   * @param owner a connection of the schemas' owner
   * @return what was written of each table, by its title
   */
  public Map<String, TableTotal> write(Connection owner, OutputStream to)
      throws SQLException, IOException {
    owner.setAutoCommit(false);
    try (Statement statement = owner.createStatement()) {
      // the first query fixes the moment (PostgreSQL, 13.2.2)
      statement.execute("set transaction isolation level repeatable read read only");
      statement.execute("select set_config('caregateway.copying', 'on', true)");
      return written(owner, new DataOutputStream(to));
    } finally {
      owner.rollback();
    }
  }

  private Map<String, TableTotal> written(Connection owner, DataOutputStream out)
      throws SQLException, IOException {
    Catalogue catalogue = new Catalogue(owner);
    List<String> closed = catalogue.closed();
    if (!closed.isEmpty()) {
      throw new SQLException("Row-level security keeps these tables out of a copy: " + closed);
    }
    List<Table> tables = catalogue.tables().stream().filter(wanted).toList();
    CopyHead head = new CopyHead(catalogue.versions(), tables, catalogue.rowsAbout());
    head.write(out);
    CopyManager copies = owner.unwrap(PGConnection.class).getCopyAPI();
    Map<String, TableTotal> totals = new LinkedHashMap<>();
    long before = 0;
    for (Table table : tables) {
      TableTotal total = table(copies, table, out, before, head.about());
      totals.put(table.title(), total);
      before += total.rows();
    }
    Map<String, Long> sequences =
        catalogue.sequences(tables.stream().map(Table::schema).collect(Collectors.toSet()));
    out.writeInt(sequences.size());
    for (Map.Entry<String, Long> sequence : sequences.entrySet()) {
      out.writeUTF(sequence.getKey());
      out.writeLong(sequence.getValue());
    }
    out.flush();
    return totals;
  }

  private TableTotal table(
      CopyManager copies, Table table, DataOutputStream out, long before, long about)
      throws SQLException, IOException {
    RowsOut[] rows = new RowsOut[1];
    Runnable everyPiece =
        () -> progress.accept(new CopyProgress(table.title(), before + rows[0].rows(), about));
    rows[0] = new RowsOut(out, everyPiece);
    long copied =
        copies.copyOut(
            "copy (select %s from %s) to stdout".formatted(table.columnsSql(), table.sql()),
            rows[0]);
    if (copied != rows[0].rows()) {
      throw new CopyDamaged(table);
    }
    TableTotal total = rows[0].end();
    everyPiece.run();
    return total;
  }
}
