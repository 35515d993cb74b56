package io.caregateway.database.copy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a copy holds.
 *
 * @param versions the version of each schema, as Flyway counts
 * @param tables in the order in which they are loaded
 * @param about how many rows there are in all, as the server last counted
 */
public record CopyHead(Map<String, String> versions, List<Table> tables, long about) {

  private static final int MOST = 100_000;

  void write(DataOutputStream out) throws IOException {
    out.writeLong(about);
    out.writeInt(versions.size());
    for (Map.Entry<String, String> schema : versions.entrySet()) {
      out.writeUTF(schema.getKey());
      out.writeUTF(schema.getValue());
    }
    out.writeInt(tables.size());
    for (Table table : tables) {
      out.writeUTF(table.schema());
      out.writeUTF(table.name());
      out.writeInt(table.columns().size());
      for (String column : table.columns()) {
        out.writeUTF(column);
      }
    }
  }

  static CopyHead read(DataInputStream in) throws IOException {
    long about = in.readLong();
    Map<String, String> versions = new LinkedHashMap<>();
    for (int left = count(in); left > 0; left--) {
      versions.put(in.readUTF(), in.readUTF());
    }
    List<Table> tables = new ArrayList<>();
    for (int left = count(in); left > 0; left--) {
      String schema = in.readUTF();
      String name = in.readUTF();
      List<String> columns = new ArrayList<>();
      for (int more = count(in); more > 0; more--) {
        columns.add(in.readUTF());
      }
      tables.add(new Table(schema, name, columns));
    }
    return new CopyHead(versions, tables, about);
  }

  static int count(DataInputStream in) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > MOST) {
      throw new IOException("A copy does not hold " + count + " of anything.");
    }
    return count;
  }
}
