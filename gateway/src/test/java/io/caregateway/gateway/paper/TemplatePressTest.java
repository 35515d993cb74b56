package io.caregateway.gateway.paper;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.billing.paper.Paper;
import io.caregateway.gateway.pdf.TaggedPdfs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class TemplatePressTest {

  private static final TemplatePress PRESS = new TemplatePress(TaggedPdfs.alone());

  @Test
  void everyWordOfAnInvoiceIsThere() throws IOException {
    Paper paper = SamplePapers.invoice("Copy");
    try (PDDocument document = Loader.loadPDF(PRESS.pdf(paper))) {
      look(document, "paper-invoice");
      String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");

      assertThat(text).contains("COPY").contains("Page 1 of 1").contains(paper.title());
      paper.to().forEach(line -> assertThat(text).contains(line));
      paper.facts().forEach(fact -> assertThat(text).contains(fact.label() + " " + fact.value()));
      paper.sums().forEach(sum -> assertThat(text).contains(sum.label() + " " + sum.value()));
      paper.tables().stream()
          .flatMap(table -> table.rows().stream())
          .flatMap(List::stream)
          .forEach(cell -> assertThat(text).contains(cell.split(",", -1)[0]));
      assertThat(text)
          .contains("The Densham Surgery", "Protects the health of the patient")
          .contains("sort code 12-34-56, account number 12345678");
    }
  }

  @Test
  void itIsTaggedSoThatAScreenReaderReadsItInOrder() throws IOException {
    try (PDDocument document = Loader.loadPDF(PRESS.pdf(SamplePapers.invoice(null)))) {
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("VAT invoice 41");
      assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
      Set<String> types = new TreeSet<>();
      collect(document.getDocumentCatalog().getStructureTreeRoot(), types);
      assertThat(types).contains("Document", "H1", "P", "Table", "TR", "TH", "TD", "Figure");
      assertThat(new String(OpenedPdf.all(document), ISO_8859_1))
          .contains("Logo of The Densham Surgery");
    }
  }

  @Test
  void aLongOneGoesOnOverThePages() throws IOException {
    try (PDDocument document = Loader.loadPDF(PRESS.pdf(SamplePapers.longStatement()))) {
      look(document, "paper-reminder");
      String text = new PDFTextStripper().getText(document);

      assertThat(document.getNumberOfPages()).isBetween(2, 3);
      assertThat(text).contains("Invoice 60").contains("Page 2 of ");
      assertThat(text.split("Bill Date Total To pay", -1)).as("heads repeat").hasSizeGreaterThan(2);
    }
  }

  private static void collect(PDStructureNode node, Set<String> types) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        types.add(element.getStructureType());
        collect(element, types);
      }
    }
  }

  /** Pictures of it to look at. */
  private static void look(PDDocument document, String name) throws IOException {
    Path pictures = Files.createDirectories(Path.of("target", "screenshots"));
    PDFRenderer renderer = new PDFRenderer(document);
    for (int page = 0; page < document.getNumberOfPages(); page++) {
      ImageIO.write(
          renderer.renderImageWithDPI(page, 80),
          "png",
          pictures.resolve(name + "-" + (page + 1) + ".png").toFile());
    }
  }
}
