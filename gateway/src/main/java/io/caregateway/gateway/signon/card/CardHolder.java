package io.caregateway.gateway.signon.card;

import io.caregateway.smartcards.proof.ProvenCard;
import org.jspecify.annotations.Nullable;

/**
 * Whose card was proven, as far as sign-on needs it.
 *
 * @param issuer the subject of whoever issued the card, as RFC 2253 writes it
 * @param serial the certificate's, in lower-case hexadecimal digits
 * @param subject the certificate's, as RFC 2253 writes it
 */
record CardHolder(
    String uid, @Nullable String names, String issuer, String serial, String subject) {

  static CardHolder of(ProvenCard card) {
    return new CardHolder(
        card.principal().uid(),
        card.principal().names(),
        card.certificate().getIssuerX500Principal().getName(),
        card.certificate().getSerialNumber().toString(16),
        card.certificate().getSubjectX500Principal().getName());
  }

  /** No person in logs. */
  @Override
  public String toString() {
    return "the holder of a card";
  }
}
