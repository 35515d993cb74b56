package io.caregateway.gateway.pdf;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Makes tagged PDFs (PDF/UA) of templates, so that screen readers can read them too. */
@Component
public final class TaggedPdf {

  /** The font that PDFBox brings: the one that a tagged PDF must carry inside. */
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  /** As the templates name it. */
  private static final String FAMILY = "Document";

  private static final String INSIDE = "data:image/png;base64,";

  private final ITemplateEngine templates;

  TaggedPdf(ITemplateEngine templates) {
    this.templates = templates;
    // it would tell the log of the document's content
    XRLog.setLoggingEnabled(false);
  }

  /**
   * @param template its name, as {@code paper/paper}; it is well-formed XML, with a title
   */
  public byte[] of(String template, Map<String, ?> variables) {
    Context context = new Context(Locale.UK);
    variables.forEach(context::setVariable);
    return pdf(plain(templates.process(template, context)));
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
    // nothing is fetched from anywhere: a picture stands in the document itself
    builder.useUriResolver((base, uri) -> uri.startsWith(INSIDE) ? uri : null);
    builder.useFont(
        () -> Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT)), FAMILY);
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
