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
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
