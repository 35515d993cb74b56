package io.caregateway.fhir.page;

import java.util.Arrays;

/**
 * Where a JSON value stands in a page's bytes.
 *
 * @param offset of its first byte
 * @param length in bytes
 */
public record Slice(int offset, int length) {

  /** The value's own bytes, as they came. */
  public byte[] of(byte[] page) {
    return Arrays.copyOfRange(page, offset, offset + length);
  }
}
