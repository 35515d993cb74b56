package io.caregateway.smartcards.path;

import io.caregateway.smartcards.refusal.CardRefused;
import java.security.cert.X509Certificate;
import java.util.List;

/** Anchors come from the settings: one that cannot be used is the operator's to mend. */
final class AnchorReader {

  private AnchorReader() {}

  static List<X509Certificate> read(List<byte[]> anchors) {
    return anchors.stream().map(AnchorReader::read).toList();
  }

  private static X509Certificate read(byte[] der) {
    try {
      return CertificateReader.read(List.of(der)).get(0);
    } catch (CardRefused unusable) {
      throw new IllegalArgumentException("A trust anchor is not a usable certificate.", unusable);
    }
  }
}
