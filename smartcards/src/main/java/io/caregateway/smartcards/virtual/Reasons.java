package io.caregateway.smartcards.virtual;

/** Why somebody did something to another's card, in their own words. */
public final class Reasons {

  private static final int LONGEST = 200;

  private Reasons() {}

  /**
   * @throws CardRefused when there is none, or it is longer than 200 characters
   */
  public static String checked(String reason) {
    String given = reason.strip();
    if (given.isEmpty() || given.length() > LONGEST) {
      throw new CardRefused(CardRefusal.REASON_FORM);
    }
    return given;
  }
}
