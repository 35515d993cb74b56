package io.caregateway.gateway.paper;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A document taken apart.
 *
 * @param text as a reader sees it, each space a single one
 * @param everything that text, and all else that is in the file, unpacked
 */
public record OpenedPdf(String text, String everything) {

  public static OpenedPdf of(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
      // what is written in two bytes a letter is found as well
      String unpacked = new String(all(document), ISO_8859_1).replace("\0", "");
      return new OpenedPdf(text, text + unpacked + new String(pdf, ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every object, unpacked; of pictures and fonts, what is said of them and not their bytes. */
  static byte[] all(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.setAllSecurityToBeRemoved(true);
    for (var key : document.getDocument().getXrefTable().keySet()) {
      COSBase object = document.getDocument().getObjectFromPool(key).getObject();
      if (object instanceof COSStream stream && isWords(stream)) {
        try (var in = stream.createInputStream()) {
          in.transferTo(out);
        }
      }
      out.write(String.valueOf(object).getBytes(ISO_8859_1));
    }
    return out.toByteArray();
  }

  /** A font program says how long it is unpacked (ISO 32000-1, table 127). */
  private static boolean isWords(COSStream stream) {
    return !COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))
        && !stream.containsKey(COSName.LENGTH1);
  }
}
