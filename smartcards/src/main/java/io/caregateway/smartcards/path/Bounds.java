package io.caregateway.smartcards.path;

import io.caregateway.smartcards.refusal.CardRefused;
import io.caregateway.smartcards.refusal.Refusal;
import java.util.List;

/** How much of what a stranger sends is looked at. Far above what any card has. */
final class Bounds {

  private static final int CERTIFICATES = 10;
  private static final int CERTIFICATE_BYTES = 16 * 1024;
  private static final int LISTS = 20;
  private static final int LIST_BYTES = 16 * 1024 * 1024;

  private Bounds() {}

  static void checkCertificates(List<byte[]> certificates) {
    if (certificates.isEmpty()) {
      throw new CardRefused(Refusal.CERTIFICATE_UNREADABLE);
    }
    if (certificates.size() > CERTIFICATES) {
      throw new CardRefused(Refusal.TOO_MANY_CERTIFICATES);
    }
    if (certificates.stream().anyMatch(der -> der.length > CERTIFICATE_BYTES)) {
      throw new CardRefused(Refusal.CERTIFICATE_TOO_LARGE);
    }
  }

  static void checkLists(List<byte[]> lists) {
    if (lists.size() > LISTS || lists.stream().anyMatch(der -> der.length > LIST_BYTES)) {
      throw new CardRefused(Refusal.NOT_CLEARED);
    }
  }
}
