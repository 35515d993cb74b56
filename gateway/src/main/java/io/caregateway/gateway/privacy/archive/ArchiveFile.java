package io.caregateway.gateway.privacy.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.caregateway.feed.FeedJson;
import io.caregateway.gateway.pages.Cell;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP file that is not to grow beyond a bound. */
final class ArchiveFile {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8);
  private final long most;

  /**
   * @param most how many bytes it may have
   */
  ArchiveFile(long most) {
    this.most = most;
  }

  void text(String name, String text) {
    add(name, text.getBytes(UTF_8));
  }

  /** A table's rows, as JSON and as CSV. */
  void table(String table, List<Map<String, Object>> rows) {
    add("tables/" + table + ".json", FeedJson.write(rows));
    text("tables/" + table + ".csv", csv(rows));
  }

  /**
   * @throws IllegalStateException when the file gets too large
   */
  void add(String name, byte[] content) {
    try {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (bytes.size() > most) {
      throw new IllegalStateException("The archive grew larger than " + most + " bytes.");
    }
  }

  byte[] bytes() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** One line of names, then the rows; every field that any row has is a column. */
  static String csv(List<Map<String, Object>> rows) {
    List<Map<String, String>> flat = rows.stream().map(FlatRow::of).toList();
    Set<String> columns = new LinkedHashSet<>();
    flat.forEach(row -> columns.addAll(row.keySet()));
    StringWriter out = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(out)) {
      csv.writeRecord(columns);
      for (Map<String, String> row : flat) {
        csv.writeRecord(
            columns.stream().map(column -> Cell.of(row.getOrDefault(column, ""))).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
