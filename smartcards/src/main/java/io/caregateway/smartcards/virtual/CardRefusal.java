package io.caregateway.smartcards.virtual;

/** Why something cannot be done with a card. The audit record gives the name. */
public enum CardRefusal {
  NOT_FOUND("There is no such card at this practice. Look it up again."),
  AWAITS_DECISION("The card still awaits the decision of the registration authority."),
  NOT_ENROLLED("The card is approved but not enrolled yet. Enrol with your two codes first."),
  IS_DECLINED("The card was declined. A sponsor can ask for another one."),
  IS_ACTIVE("The card is active already."),
  IS_LOCKED(
      "The card is locked after too many wrong tries. Unlock it with your second factor and a code"
          + " by e-mail, or ask your registration authority."),
  IS_SUSPENDED("The card is suspended. Ask your registration authority."),
  IS_REVOKED("The card was revoked. Ask your sponsor for a new one."),
  IS_EXPIRED("The card has expired. Ask your sponsor for a new one."),
  ALREADY_HELD("This person has a card at this practice already, or one is on its way."),
  UID_FORM("A user ID has 12 digits, as 555000000001."),
  NAME_FORM("Give the first and the last name, each of at most 60 letters."),
  MAIL_FORM("Give one e-mail address, as name@example.nhs.uk."),
  NATIONAL_ID_NEEDED(
      "Only somebody who signed on with a national user ID can do this, so that two people are"
          + " seen to be two people. Sign on with your smartcard."),
  SPONSOR_MAY_NOT_DECIDE(
      "You asked for this card, so somebody else has to decide and to show the picture. Leave it to"
          + " an officer."),
  PERSON_MAY_NOT_DECIDE("This card is for yourself, so somebody else has to decide."),
  NOT_THE_PERSON("Only the person whose card it is can do this."),
  REASON_FORM("Say why, in at most 200 characters."),
  PASSCODE_FORM("A passcode has 6 to 8 digits."),
  PASSCODE_TRIVIAL(
      "This passcode is too easy to guess. Use no run, no repeated digits and no repeated groups."),
  PASSCODES_DIFFER("The two passcodes differ. Type the same one twice."),
  CODES_WRONG("One of the two codes is wrong or no longer good. Check both, or ask for new ones."),
  CODES_ENDED(
      "These codes are no longer good: they were used, are too old, or were tried too often. Ask"
          + " for new ones."),
  FACTOR_WRONG("The code of the app is wrong or was used before. Wait for the next one."),
  SECRET_WRONG(
      "The user ID, the passcode or the second factor is wrong, or the card cannot be used now."
          + " After 3 wrong tries a card locks. If that or anything else happened to your card, we have"
          + " e-mailed you."),
  NOT_BELIEVED("The card's signature was not accepted here. Tell whoever runs this gateway."),
  TOO_EARLY_TO_RENEW("A card can be renewed in the last 90 days before it expires."),
  BUSY("Too many people sign on at this moment. Try again in a few seconds.");

  private final String sentence;

  CardRefusal(String sentence) {
    this.sentence = sentence;
  }

  /** What to do, in words for whoever tried. */
  public String sentence() {
    return sentence;
  }
}
