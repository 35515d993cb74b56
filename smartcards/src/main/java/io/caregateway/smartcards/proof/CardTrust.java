package io.caregateway.smartcards.proof;

import io.caregateway.smartcards.path.CertificationPath;
import io.caregateway.smartcards.profile.CardProfile;
import java.util.List;

/**
 * Which cards are believed.
 *
 * @param anchors certificates, in DER, of the authorities that cards chain to
 * @param profile what a card must say
 */
public record CardTrust(List<byte[]> anchors, CardProfile profile) {

  /**
   * @throws IllegalArgumentException when an anchor is not a usable certificate
   */
  public CardTrust {
    anchors = List.copyOf(anchors);
    CertificationPath.requireAnchors(anchors);
  }
}
