package io.caregateway.routes.patient;

import java.util.HexFormat;

/**
 * A record's id at the clinical system as a keyed hash, since the id itself may be an NHS number.
 *
 * @param hex 16 bytes
 */
public record SourceKey(String hex) {

  public static SourceKey of(byte[] bytes) {
    return new SourceKey(HexFormat.of().formatHex(bytes));
  }

  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }
}
