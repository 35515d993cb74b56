package io.caregateway.gateway.privacy.archive;

import io.caregateway.gateway.pages.Words;
import io.caregateway.gateway.pdf.TaggedPdf;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Everything as a tagged PDF (PDF/UA), so that screen readers can read it too. */
@Component
final class ReadableDocument {

  /** More would make a document that nobody reads; the tables have them all. */
  private static final int MOST_ROWS = 200;

  private final TaggedPdf documents;
  private final SaidValue said;

  ReadableDocument(TaggedPdf documents, Words words) {
    this.documents = documents;
    this.said = new SaidValue(words);
  }

  /** One part of the document: what a table holds. */
  record Part(String title, List<List<Line>> rows, int more) {}

  /** One field and its value. */
  record Line(String label, String value) {}

  byte[] of(String practice, Instant at, Map<String, List<Map<String, Object>>> tables) {
    List<Part> parts = new ArrayList<>();
    for (String table : Titles.inOrder(tables.keySet())) {
      List<Map<String, Object>> rows = tables.getOrDefault(table, List.of());
      if (!rows.isEmpty()) {
        parts.add(part(table, rows));
      }
    }
    String day = Readme.DAY.format(at.atZone(Words.PRACTICE_TIME));
    return documents.of(
        "privacy/document", Map.of("practice", practice, "day", day, "parts", parts));
  }

  private Part part(String table, List<Map<String, Object>> rows) {
    List<List<Line>> shown =
        rows.stream()
            .limit(MOST_ROWS)
            .map(
                row ->
                    FlatRow.of(row).entrySet().stream()
                        .map(field -> line(field.getKey(), field.getValue()))
                        .toList())
            .toList();
    return new Part(Titles.of(table), shown, rows.size() - shown.size());
  }

  private Line line(String field, String value) {
    return new Line(words(field), said.of(field, value));
  }

  /** {@code demographics.birthDate} as {@code Demographics, birth date}. */
  static String words(String path) {
    String spaced = path.replaceAll("([a-z])([A-Z])", "$1 $2").replace('_', ' ');
    String said = spaced.toLowerCase(Locale.ROOT).replace(".", ", ");
    return said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1);
  }
}
