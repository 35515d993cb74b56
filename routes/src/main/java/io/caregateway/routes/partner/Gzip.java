package io.caregateway.routes.partner;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** Unpacks a gzip body within a bound, so that a small answer cannot grow without end. */
final class Gzip {

  private Gzip() {}

  /** The first bytes, so far as they can be unpacked. */
  static byte[] beginning(byte[] packed, int most) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed), most)) {
      return in.readNBytes(most);
    } catch (IOException e) {
      return new byte[0];
    }
  }

  static byte[] unpack(byte[] packed, long most) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      byte[] unpacked = in.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE - 8));
      if (unpacked.length > most) {
        throw new PartnerFailure.TooLarge();
      }
      return unpacked;
    } catch (IOException e) {
      throw new PartnerFailure.BrokenAnswer();
    }
  }
}
