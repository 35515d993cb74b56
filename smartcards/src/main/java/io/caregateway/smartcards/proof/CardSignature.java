package io.caregateway.smartcards.proof;

import java.security.cert.X509Certificate;

/** A signature by a card over {@link SignedBytes}, as it was sent. */
public abstract sealed class CardSignature permits RawSignature, CmsSignature {

  /** The bare value, in an algorithm that is named beside it. */
  public static CardSignature raw(RawAlgorithm algorithm, byte[] value) {
    return new RawSignature(algorithm, value);
  }

  /** CMS SignedData (RFC 5652, 5) in DER, its content left out or equal. */
  public static CardSignature cms(byte[] der) {
    return new CmsSignature(der);
  }

  /**
   * @throws io.caregateway.smartcards.refusal.CardRefused with SIGNATURE_TOO_LARGE
   */
  abstract void checkSize();

  /**
   * @throws io.caregateway.smartcards.refusal.CardRefused when the card did not sign this
   */
  abstract void check(byte[] message, X509Certificate card);
}
