package io.caregateway.smartcards.path;

/**
 * Tells whether bytes are one value in the Distinguished Encoding Rules (X.690, 10 and 11), nested
 * no deeper than anything that is ours to read. Looks at no more than tags and lengths, so it is
 * safe to run before a parser that recurses or forgives.
 */
public final class StrictDer {

  private static final int DEPTH = 32;
  private static final int CONSTRUCTED = 0x20;
  private static final int CLASS = 0xC0;
  private static final int NUMBER = 0x1F;
  private static final int BOOLEAN = 1;
  private static final int INTEGER = 2;
  private static final int SEQUENCE = 16;
  private static final int SET = 17;

  private final byte[] der;

  private StrictDer(byte[] der) {
    this.der = der;
  }

  /** Whether the bytes are one SEQUENCE and nothing after it. */
  public static boolean isSequence(byte[] der) {
    return der.length > 1
        && der[0] == (CONSTRUCTED | SEQUENCE)
        && new StrictDer(der).value(0, der.length, 0) == der.length;
  }

  /** Where the value that starts here ends, or -1 if it is not well formed. */
  private int value(int at, int end, int depth) {
    int tag = der[at] & 0xFF;
    // no structure of certificates, CRLs, OCSP or CMS has a tag beyond 30
    if (depth > DEPTH || (tag & NUMBER) == NUMBER || at + 1 >= end) {
      return -1;
    }
    int first = der[at + 1] & 0xFF;
    int octets = first < 0x80 ? 0 : first & 0x7F;
    int start = at + 2 + octets;
    // 0x80 alone is the indefinite form, which DER has not (X.690, 10.1)
    if (first == 0x80 || octets > 3 || start > end) {
      return -1;
    }
    int length = octets == 0 ? first : length(at + 2, octets);
    if (length < 0 || length > end - start) {
      return -1;
    }
    return formed(tag, start, length, depth) ? start + length : -1;
  }

  /** The length in its shortest form (X.690, 10.1), or -1. */
  private int length(int at, int octets) {
    int length = 0;
    for (int i = 0; i < octets; i++) {
      length = (length << 8) | (der[at + i] & 0xFF);
    }
    boolean shortest = length >= 0x80 && (der[at] != 0 || octets == 1);
    return shortest ? length : -1;
  }

  private boolean formed(int tag, int start, int length, int depth) {
    boolean constructed = (tag & CONSTRUCTED) != 0;
    int number = tag & NUMBER;
    if ((tag & CLASS) == 0 && constructed != (number == SEQUENCE || number == SET)) {
      return false;
    }
    if (constructed) {
      int at = start;
      while (at >= 0 && at < start + length) {
        at = value(at, start + length, depth + 1);
      }
      return at == start + length;
    }
    return switch (tag) {
      case BOOLEAN -> length == 1 && (der[start] == 0 || der[start] == (byte) 0xFF);
      case INTEGER -> length > 0 && !padded(start, length);
      default -> true;
    };
  }

  /** Whether the first nine bits are all alike (X.690, 8.3.2). */
  private boolean padded(int start, int length) {
    return length > 1
        && ((der[start] == 0 && der[start + 1] >= 0) || (der[start] == -1 && der[start + 1] < 0));
  }
}
