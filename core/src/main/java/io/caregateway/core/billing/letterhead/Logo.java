package io.caregateway.core.billing.letterhead;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Reads pictures that people upload. What is kept is drawn anew from the pixels, so that nothing
 * but a picture gets in: no metadata, no script, nothing behind the end of the file.
 */
final class Logo {

  /** Bytes of an upload. */
  static final int MOST_BYTES = 500_000;

  private static final Set<String> FORMATS = Set.of("png", "jpeg");
  private static final int MOST_PIXELS = 4_000_000;

  /** In pixels; printed, two and a half centimetres high at 200 dots an inch. */
  private static final int WIDEST = 700;

  private static final int HIGHEST = 240;

  private Logo() {}

  /**
   * @return a PNG in base 64; empty when it is no PNG or JPEG picture within the bounds
   */
  static Optional<String> read(byte[] upload) {
    if (upload.length > MOST_BYTES) {
      return Optional.empty();
    }
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(upload))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      return readers.hasNext() ? read(readers.next(), in) : Optional.empty();
    } catch (IOException | RuntimeException notOne) {
      // readers throw whatever they like at bytes that only begin like a picture
      return Optional.empty();
    }
  }

  private static Optional<String> read(ImageReader reader, ImageInputStream in) throws IOException {
    try {
      reader.setInput(in, true, true);
      boolean known = FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT));
      // before anything is unpacked: a small file can claim to be of any size
      if (!known || (long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
        return Optional.empty();
      }
      return Optional.of(Base64.getEncoder().encodeToString(png(reader.read(0))));
    } finally {
      reader.dispose();
    }
  }

  private static byte[] png(BufferedImage picture) throws IOException {
    double scale =
        Math.min(
            1,
            Math.min((double) WIDEST / picture.getWidth(), (double) HIGHEST / picture.getHeight()));
    int width = Math.max(1, (int) (picture.getWidth() * scale));
    int height = Math.max(1, (int) (picture.getHeight() * scale));
    BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = drawn.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.drawImage(picture, 0, 0, width, height, null);
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(drawn, "png", out);
    return out.toByteArray();
  }
}
