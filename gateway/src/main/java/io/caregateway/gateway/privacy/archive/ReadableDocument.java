package io.caregateway.gateway.privacy.archive;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.caregateway.gateway.pages.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Everything as a tagged PDF (PDF/UA), so that screen readers can read it too. */
@Component
final class ReadableDocument {

  /** The font that PDFBox brings: the one that a tagged PDF must carry inside. */
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  /** More would make a document that nobody reads; the tables have them all. */
  private static final int MOST_ROWS = 200;

  private final ITemplateEngine templates;
  private final SaidValue said;

  ReadableDocument(ITemplateEngine templates, Words words) {
    this.templates = templates;
    this.said = new SaidValue(words);
    // it would tell the log of the document's content
    XRLog.setLoggingEnabled(false);
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
    Context context = new Context(Locale.UK);
    context.setVariable("practice", plain(practice));
    context.setVariable("day", Readme.DAY.format(at.atZone(Words.PRACTICE_TIME)));
    context.setVariable("parts", parts);
    return pdf(templates.process("privacy/document", context));
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
    return new Line(words(field), plain(said.of(field, value)));
  }

  /** {@code demographics.birthDate} as {@code Demographics, birth date}. */
  static String words(String path) {
    String spaced = path.replaceAll("([a-z])([A-Z])", "$1 $2").replace('_', ' ');
    String said = spaced.toLowerCase(Locale.ROOT).replace(".", ", ");
    return said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1);
  }

  /** Without characters that XML does not allow (XML 1.0, 2.2). */
  static String plain(String text) {
    return text.codePoints()
        .filter(
            c ->
                c == '\t'
                    || c == '\n'
                    || (c >= 0x20 && c <= 0xD7FF)
                    || (c >= 0xE000 && c <= 0xFFFD)
                    || c >= 0x10000)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static byte[] pdf(String html) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    // nothing is fetched from anywhere
    builder.useUriResolver((base, uri) -> null);
    builder.useFont(
        () -> Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT)), "Archive");
    builder.withHtmlContent(html, null);
    builder.toStream(out);
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
