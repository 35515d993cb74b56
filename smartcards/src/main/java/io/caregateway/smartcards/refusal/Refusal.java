package io.caregateway.smartcards.refusal;

import static io.caregateway.smartcards.refusal.Advice.OFFICE;
import static io.caregateway.smartcards.refusal.Advice.OPERATOR;

/** Each cause for which a card is refused, in the order in which they are looked for. */
public enum Refusal {
  // bounds
  TOO_MANY_CERTIFICATES("The card sent more certificates than the gateway reads.", OPERATOR),
  CERTIFICATE_TOO_LARGE("A certificate of the card is larger than any card needs.", OPERATOR),
  CERTIFICATE_TOO_COMPLEX("A certificate of the card takes too long to check.", OPERATOR),
  CERTIFICATE_UNREADABLE("The card's certificate cannot be read.", OFFICE),
  KEY_FORM("A key of the card is in a form that the gateway does not take.", OFFICE),

  // certification path
  NOT_TRUSTED("The card was not issued by an authority that this gateway trusts.", OFFICE),
  NOT_YET_VALID("The card, or its issuer, is not valid yet.", OFFICE),
  EXPIRED("The card, or its issuer, has expired.", OFFICE),
  PATH_BROKEN("The card's issuers were not allowed to issue it.", OFFICE),
  NOT_CLEARED("The lists of revoked cards do not clear this card.", OFFICE);

  private final String what;
  private final Advice advice;

  Refusal(String what, Advice advice) {
    this.what = what;
    this.advice = advice;
  }

  /** What the holder reads: what is wrong, and what to do. */
  public String sentence() {
    return what + " " + advice.sentence();
  }
}
