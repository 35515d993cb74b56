package io.caregateway.smartcards.refusal;

import static io.caregateway.smartcards.refusal.Advice.AGAIN;
import static io.caregateway.smartcards.refusal.Advice.LATER;
import static io.caregateway.smartcards.refusal.Advice.OFFICE;
import static io.caregateway.smartcards.refusal.Advice.OPERATOR;
import static io.caregateway.smartcards.refusal.Advice.SELECT;

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
  POLICY("The card was issued under another policy than this gateway asks for.", OFFICE),
  NOT_CLEARED("The lists of revoked cards do not clear this card.", OFFICE),

  // uses, algorithms, keys
  KEY_USAGE("This certificate is not one to sign on with.", OFFICE),
  SIGNING_CERTIFICATE("This certificate is for signing documents, not for signing on.", SELECT),
  PURPOSE("This certificate was not issued for signing on.", SELECT),
  ISSUER_KEY_USAGE("The card's issuer was not allowed to issue cards.", OFFICE),
  ISSUER_PURPOSE("The card's issuer was not allowed to issue cards for signing on.", OFFICE),
  CERTIFICATE_ALGORITHM("The card was issued with an algorithm that is no longer safe.", OFFICE),
  KEY_TOO_WEAK("A key of the card, or of its issuer, is too weak.", OFFICE),
  KEY_FLAWED("The card's chip makes keys that can be broken.", OFFICE),
  KEY_KIND("The card, or its issuer, has a kind of key that this gateway does not take.", OFFICE),

  // revocation
  REVOKED("This card, or its issuer, was revoked.", OFFICE),
  STATUS_UNKNOWN("The card's issuer does not know this card.", OFFICE),
  STATUS_NOT_OFFERED("The card does not say where to ask whether it was revoked.", OPERATOR),
  STATUS_HOST("The card wants its revocation looked up where this gateway may not ask.", OPERATOR),
  STATUS_UNREACHABLE("Whether the card was revoked could not be looked up.", LATER),
  STATUS_REDIRECTED("The lookup whether the card was revoked was sent elsewhere.", OPERATOR),
  STATUS_TOO_SLOW("The lookup whether the card was revoked took too long.", LATER),
  STATUS_TOO_LARGE("The answer whether the card was revoked is too large.", OPERATOR),
  OCSP_UNREADABLE("The answer whether the card was revoked cannot be read.", OPERATOR),
  OCSP_NOT_ANSWERED("The card's issuer could not say whether the card was revoked.", LATER),
  OCSP_OTHER_CERTIFICATE("The card's issuer answered about another card.", OPERATOR),
  OCSP_RESPONDER("Somebody answered for the card's issuer who may not.", OPERATOR),
  OCSP_SIGNATURE(
      "The answer whether the card was revoked is not signed as it should be.", OPERATOR),
  OCSP_NONCE(
      "The answer whether the card was revoked is not the answer to this question.", OPERATOR),
  OCSP_EARLY("The answer whether the card was revoked is dated in the future.", OPERATOR),
  OCSP_STALE("The answer whether the card was revoked is out of date.", OPERATOR),
  CRL_UNREADABLE("The list of revoked cards cannot be read.", OPERATOR),
  CRL_ISSUER("The list of revoked cards is not by the card's issuer.", OPERATOR),
  CRL_SIGNATURE("The list of revoked cards is not signed as it should be.", OPERATOR),
  CRL_EARLY("The list of revoked cards is dated in the future.", OPERATOR),
  CRL_STALE("The list of revoked cards is out of date.", OPERATOR),
  CRL_SCOPE("The list of revoked cards does not cover this card.", OPERATOR),

  // challenge and signature
  TOO_MANY_CHALLENGES("Too many sign-ons with cards are under way here.", LATER),
  CHALLENGE_UNKNOWN("This sign-on was used already, or was not begun here.", AGAIN),
  CHALLENGE_ELSEWHERE("This sign-on was begun for another address, practice or purpose.", AGAIN),
  CHALLENGE_EXPIRED("The card took longer than a minute to answer.", AGAIN),
  SIGNATURE_TOO_LARGE("The card's answer is larger than any card gives.", OPERATOR),
  SIGNATURE_ALGORITHM(
      "The card answered with an algorithm that this gateway does not take.", OPERATOR),
  SIGNATURE_WRONG("The card's answer does not fit the card.", AGAIN),
  CMS_UNREADABLE("The card's answer cannot be read.", OPERATOR),
  CMS_SIGNER("The card's answer was not signed by this card alone.", AGAIN),
  CMS_CONTENT("The card signed something else than it was asked to.", AGAIN),
  CMS_ATTRIBUTES("The card's answer does not say what was signed.", OPERATOR),

  // whose card it is
  SUBJECT_MULTI_VALUED("The name on the card is in a form that can be misread.", OFFICE),
  SUBJECT_UNPRINTABLE("The name on the card has characters that cannot be printed.", OFFICE),
  SUBJECT_TWO_NAMES("The card carries more than one name.", OFFICE),
  SUBJECT_NO_UID("The card does not carry the twelve digits that name its holder.", OFFICE);

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
