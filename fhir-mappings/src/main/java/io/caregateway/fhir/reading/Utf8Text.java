package io.caregateway.fhir.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Bytes as UTF-8, the one encoding of FHIR (RESTful API, Content Types), strictly: no replacement
 * characters.
 */
final class Utf8Text {

  private Utf8Text() {}

  /** The text without a byte order mark; empty when the bytes are not UTF-8. */
  static Optional<String> of(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    // this way is much the faster, and has put a replacement character for whatever was wrong
    if (text.indexOf('\uFFFD') >= 0 && !isUtf8(bytes)) {
      return Optional.empty();
    }
    return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
