package io.caregateway.gateway.pages.attention;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * Bytes that could not be understood, as text to be looked at.
 *
 * @param text bytes that are no UTF-8 show as replacement characters
 * @param bytes how many there are in all
 * @param cut whether the text stops before they do
 */
record RawPayload(String text, int bytes, boolean cut) {

  /** A browser still scrolls this smoothly. */
  static final int LONGEST = 200_000;

  static RawPayload of(byte[] raw) {
    boolean cut = raw.length > LONGEST;
    return new RawPayload(
        new String(cut ? Arrays.copyOf(raw, LONGEST) : raw, UTF_8), raw.length, cut);
  }
}
