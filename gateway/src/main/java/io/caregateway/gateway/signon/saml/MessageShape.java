package io.caregateway.gateway.signon.saml;

import io.caregateway.gateway.signon.saml.xml.XmlBounds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** The bounds of a message as it travels (saml-bindings-2.0-os, 3.4.4.1 and 3.5.4). */
final class MessageShape {

  /** In characters; real messages have some ten thousand. */
  static final int MOST_ENCODED = 512 * 1024;

  /** In bytes, inflated. */
  static final int MOST_XML = 384 * 1024;

  private MessageShape() {}

  /**
   * @param encoded base64
   * @param deflated whether it is deflated inside of that
   * @return the XML
   * @throws SamlRefused TOO_LARGE, or UNREADABLE for what is no XML or declares a document type
   */
  static byte[] check(String encoded, boolean deflated) {
    if (encoded.length() > MOST_ENCODED) {
      throw new SamlRefused(SamlRefusal.TOO_LARGE);
    }
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(encoded);
      // as Spring Security is going to read it: bytes that are no UTF-8 are others then
      byte[] xml =
          new String(deflated ? inflated(bytes) : bytes, StandardCharsets.UTF_8)
              .getBytes(StandardCharsets.UTF_8);
      return switch (XmlBounds.of(xml, MOST_XML)) {
        case TOO_LARGE -> throw new SamlRefused(SamlRefusal.TOO_LARGE);
        case UNREADABLE -> throw new SamlRefused(SamlRefusal.UNREADABLE);
        case FINE -> xml;
      };
    } catch (IllegalArgumentException | IOException e) {
      throw new SamlRefused(SamlRefusal.UNREADABLE, e);
    }
  }

  /** One byte more than allowed is enough to see that it is too large. */
  private static byte[] inflated(byte[] bytes) throws IOException {
    Inflater inflater = new Inflater(true);
    try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes), inflater)) {
      return in.readNBytes(MOST_XML + 1);
    } finally {
      inflater.end();
    }
  }
}
