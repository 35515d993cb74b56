package io.caregateway.smartcards.virtual;

/** Why somebody did something to another's card, in their own words. */
final class Reasons {

  private static final int LONGEST = 200;

  private Reasons() {}

  static String checked(String reason) {
    String given = reason.strip();
    if (given.isEmpty() || given.length() > LONGEST) {
      throw new CardRefused(CardRefusal.REASON_FORM);
    }
    return given;
  }
}
