package io.caregateway.smartcards.virtual;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whom a card is for.
 *
 * @param uid 12-digit national user id
 * @param given first name, at most 60 characters
 * @param family last name, at most 60 characters
 * @param email where codes and notices go, at most 254 characters (RFC 5321, 4.5.3.1)
 */
public record Holder(String uid, String given, String family, String email) {

  static final Pattern UID = Pattern.compile("[0-9]{12}");
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M} .'’-]{1,60}");
  private static final Pattern EMAIL =
      Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){1,8}");
  private static final int LONGEST_EMAIL = 254;

  /**
   * @throws CardRefused when this names nobody who can have a card
   */
  public Holder {
    uid = uid.strip();
    given = given.strip();
    family = family.strip();
    email = email.strip();
    if (!UID.matcher(uid).matches()) {
      throw new CardRefused(CardRefusal.UID_FORM);
    }
    if (!NAME.matcher(given).matches() || !NAME.matcher(family).matches()) {
      throw new CardRefused(CardRefusal.NAME_FORM);
    }
    if (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches()) {
      throw new CardRefused(CardRefusal.MAIL_FORM);
    }
  }

  /** First and last name, as shown. */
  public String name() {
    return given + " " + family;
  }

  /** A name in the form in which it is looked up: letter case and doubled spaces do not matter. */
  static String sought(String name) {
    return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.UK);
  }

  /** Names nobody: what is printed may end in a log. */
  @Override
  public String toString() {
    return "a card's holder";
  }
}
