package io.caregateway.smartcards.virtual.enrolment;

import io.caregateway.feed.OdsCode;
import io.caregateway.smartcards.virtual.CardRefusal;
import io.caregateway.smartcards.virtual.CardRefused;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the picture shows that a practice gives to the person: its own code and 20 random characters
 * (98 bits), as {@code A81001-7K2MX-9QWER-T3HJP-ACDFG}.
 */
public record PictureCode(OdsCode practice, String secret) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int GROUP = 5;
  private static final int CHARACTERS = 20;
  private static final int LONGEST = 80;
  private static final Pattern FORM =
      Pattern.compile("([A-Z0-9]{3,10})-([" + ALPHABET + "]{5}(?:-[" + ALPHABET + "]{5}){3})");

  static PictureCode made(OdsCode practice) {
    StringBuilder secret = new StringBuilder();
    for (int i = 0; i < CHARACTERS; i++) {
      if (i > 0 && i % GROUP == 0) {
        secret.append('-');
      }
      secret.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return new PictureCode(practice, secret.toString());
  }

  /**
   * The code as somebody scanned or typed it.
   *
   * @throws CardRefused when it cannot be such a code
   */
  public static PictureCode read(String typed) {
    Matcher matcher =
        FORM.matcher(
            typed.length() > LONGEST ? "" : typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT));
    if (!matcher.matches()) {
      throw new CardRefused(CardRefusal.CODES_WRONG);
    }
    return new PictureCode(new OdsCode(matcher.group(1)), matcher.group(2));
  }

  /** The whole code, as shown below the picture. */
  public String text() {
    return practice + "-" + secret;
  }

  /** Tells nothing: what is printed may end in a log. */
  @Override
  public String toString() {
    return "a picture code";
  }
}
