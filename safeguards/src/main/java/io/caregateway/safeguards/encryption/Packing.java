package io.caregateway.safeguards.encryption;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Makes records small before they are sealed: four bytes length, then raw DEFLATE (RFC 1951) with a
 * preset dictionary of what most records say alike, then zeros up to a multiple of {@value #BLOCK}
 * bytes, so that the size of what is sealed tells less of it than it did.
 */
final class Packing {

  /** Less is hardly made smaller. */
  static final int LEAST = 256;

  private static final int BLOCK = 64;

  /** DEFLATE makes nothing smaller than this part of it. */
  private static final int MOST_TIMES = 1032;

  /** Never to be changed: what was packed with it opens with nothing else. */
  private static final byte[] DICTIONARY = dictionary("packing-1.txt");

  private Packing() {}

  static byte[] pack(byte[] plain) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    try {
      deflater.setDictionary(DICTIONARY);
      deflater.setInput(plain);
      deflater.finish();
      byte[] packed = new byte[padded(plain.length / 4)];
      ByteBuffer.wrap(packed).putInt(plain.length);
      int length = Integer.BYTES;
      while (!deflater.finished()) {
        length += deflater.deflate(packed, length, packed.length - length);
        if (length == packed.length) {
          packed = Arrays.copyOf(packed, padded(2 * length));
        }
      }
      return Arrays.copyOf(packed, padded(length));
    } finally {
      deflater.end();
    }
  }

  /**
   * @throws DataFormatException when these bytes were not packed here
   */
  static byte[] unpack(byte[] packed) throws DataFormatException {
    Inflater inflater = new Inflater(true);
    try {
      int length = packed.length < Integer.BYTES ? -1 : ByteBuffer.wrap(packed).getInt();
      if (length < 0 || length / MOST_TIMES > packed.length) {
        throw new DataFormatException("no length");
      }
      inflater.setDictionary(DICTIONARY);
      inflater.setInput(packed, Integer.BYTES, packed.length - Integer.BYTES);
      byte[] plain = new byte[length];
      if (inflater.inflate(plain) != length) {
        throw new DataFormatException("not so long");
      }
      return plain;
    } finally {
      inflater.end();
    }
  }

  private static int padded(int length) {
    return (length / BLOCK + 1) * BLOCK;
  }

  private static byte[] dictionary(String name) {
    try (InputStream in = Packing.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The dictionary " + name + " is missing from the program.");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
