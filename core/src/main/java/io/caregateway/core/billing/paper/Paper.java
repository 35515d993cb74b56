package io.caregateway.core.billing.paper;

import io.caregateway.core.billing.letterhead.Letterhead;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one document says, in words.
 *
 * @param title as {@code Invoice 41}; it never names a patient
 * @param mark as {@code Copy} or {@code Void}; null for none
 * @param to the name and address of whom it is for
 * @param before paragraphs above the tables
 * @param after paragraphs below them
 * @param payable whether it says where to pay
 */
public record Paper(
    PaperKind kind,
    String title,
    @Nullable String mark,
    Letterhead.Content from,
    List<String> to,
    List<Fact> facts,
    List<String> before,
    List<Table> tables,
    List<Fact> sums,
    List<String> after,
    boolean payable) {

  /** A label and what stands beside it. */
  public record Fact(String label, String value) {}

  /** One column of a table. */
  public record Column(String heading, boolean amount) {

    static Column words(String heading) {
      return new Column(heading, false);
    }

    static Column amount(String heading) {
      return new Column(heading, true);
    }
  }

  /** Rows of cells, as many as there are columns; the first cell says what the row is about. */
  public record Table(String caption, List<Column> columns, List<List<String>> rows) {
    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  public Paper {
    to = List.copyOf(to);
    facts = List.copyOf(facts);
    before = List.copyOf(before);
    tables = List.copyOf(tables);
    sums = List.copyOf(sums);
    after = List.copyOf(after);
  }

  /** The paragraphs, in which people write what they like. */
  String paragraphs() {
    return String.join(" ", before) + " " + String.join(" ", after);
  }

  /** {@code invoice-41.pdf}: letters, digits and hyphens alone. */
  public String fileName() {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".pdf";
  }
}
