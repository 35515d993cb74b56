package io.caregateway.gateway.cards;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Base64;
import java.util.Map;

/** A QR code (ISO/IEC 18004) as a picture that a page holds in itself. */
public final class QrCode {

  private static final int QUIET = 4;

  private QrCode() {}

  /** As an SVG in a data: URI, one unit a module. */
  public static String dataUri(String content) {
    BitMatrix modules = modules(content);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      for (int x = 0; x < modules.getWidth(); x++) {
        if (modules.get(x, y)) {
          path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        }
      }
    }
    String svg =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\">"
                .formatted(modules.getWidth(), modules.getHeight())
            + "<path fill=\"#fff\" d=\"M0 0h%dv%dH0z\"/>"
                .formatted(modules.getWidth(), modules.getHeight())
            + "<path d=\""
            + path
            + "\"/></svg>";
    return "data:image/svg+xml;base64,"
        + Base64.getEncoder().encodeToString(svg.getBytes(US_ASCII));
  }

  private static BitMatrix modules(String content) {
    try {
      return new QRCodeWriter()
          .encode(content, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET));
    } catch (WriterException e) {
      throw new IllegalArgumentException("This is too long for a QR code.", e);
    }
  }
}
