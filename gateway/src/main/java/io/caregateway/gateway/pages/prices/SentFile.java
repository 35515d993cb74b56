package io.caregateway.gateway.pages.prices;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;

/** The text of a file that a person chose. */
public final class SentFile {

  /** How many bytes it may have. */
  public static final int MOST = 500_000;

  /** In which spreadsheets in England write CSV where they do not write UTF-8. */
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private SentFile() {}

  public static String text(byte[] bytes) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, WINDOWS);
    }
  }
}
