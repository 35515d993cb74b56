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
  SECRET_WRONG(Sentences.SECRET_WRONG),
  PASSKEY_UNREADABLE(
      "What this browser answered is no passkey. Try again, or use another browser or device."),
  PASSKEY_NOT_ASKED(
      "The passkey was not asked for here. Open this page anew and use the passkey again."),
  PASSKEY_LATE("That took too long. Use the passkey again, within a minute."),
  PASSKEY_USED("This answer of the passkey was used before. Use the passkey again."),
  PASSKEY_ORIGIN(
      "The passkey was used for another site. Check the address of this page, and tell your"
          + " registration authority if it is not the one that you know."),
  PASSKEY_NOT_VERIFIED(
      "Your device did not check that it is you. Use a device that asks for your PIN, finger or"
          + " face."),
  /** Told like a wrong passcode: the one must not give away the other. */
  PASSKEY_UNKNOWN(Sentences.SECRET_WRONG),
  PASSKEY_SIGNATURE(Sentences.SECRET_WRONG),
  PASSKEY_COPIED(
      "This passkey may have been copied, so it is not taken. Use another of your devices, remove"
          + " this one on the page of your card, and tell your registration authority."),
  PASSKEY_ALGORITHM("This device makes passkeys that are not taken here. Use another device."),
  PASSKEY_HELD("This passkey is set up already. Use another device, or another passkey."),
  DEVICE_NAME("Give the device a name of at most 40 letters, digits and spaces, as Work phone."),
  DEVICE_UNKNOWN("There is no such device. Look at the list of your devices again."),
  DEVICE_LAST(
      "This is the last device, so it cannot be removed. Add another one first, or report the card"
          + " lost."),
  DEVICES_FULL("A card has at most 8 devices. Remove one that you no longer use first."),
  DEVICE_PROOF_ENDED(
      "It is more than 10 minutes since you showed who you are. Begin again to add a device."),
  NOT_BELIEVED("The card's signature was not accepted here. Tell whoever runs this gateway."),
  TOO_EARLY_TO_RENEW("A card can be renewed in the last 90 days before it expires."),
  BUSY("Too many people sign on at this moment. Try again in a few seconds.");

  private static final class Sentences {
    static final String SECRET_WRONG =
        "The user ID, the passcode or the second factor is wrong, or the card cannot be used now."
            + " After 3 wrong tries a card locks. If that or anything else happened to your card, we"
            + " have e-mailed you.";
  }

  private final String sentence;

  CardRefusal(String sentence) {
    this.sentence = sentence;
  }

  /**
   * Whether everybody may be told: it says nothing of a card, or ({@code PASSKEY_COPIED}) is found
   * only where all secrets were right.
   */
  public boolean mayBeTold() {
    return switch (this) {
      case BUSY,
          PASSKEY_UNREADABLE,
          PASSKEY_NOT_ASKED,
          PASSKEY_LATE,
          PASSKEY_USED,
          PASSKEY_ORIGIN,
          PASSKEY_NOT_VERIFIED,
          PASSKEY_COPIED ->
          true;
      default -> false;
    };
  }

  /** What to do, in words for whoever tried. */
  public String sentence() {
    return sentence;
  }
}
