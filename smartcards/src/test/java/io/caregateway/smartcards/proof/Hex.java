package io.caregateway.smartcards.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;

/** Bytes as PostgreSQL prints them. */
final class Hex {

  private Hex() {}

  static String of(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  static String of(String text) {
    return of(text.getBytes(UTF_8));
  }
}
