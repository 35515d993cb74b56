package io.caregateway.gateway.signon;

import java.util.regex.Pattern;

/**
 * Who a person is.
 *
 * @param value a UID of 12 digits; or what a practice's identity provider calls the person, which
 *     is believed for that practice only, 1 to 200 characters
 */
public record UserId(Kind kind, String value) {

  /** What kind of name. */
  public enum Kind {
    /** The national number of a user of the Spine. */
    UID,
    LOCAL
  }

  private static final Pattern UID = Pattern.compile("[0-9]{12}");
  private static final Pattern PRINTABLE = Pattern.compile("[^\\p{Cntrl}]{1,200}");

  /**
   * @throws IllegalArgumentException when the value is none of its kind
   */
  public UserId {
    if (!(kind == Kind.UID ? UID : PRINTABLE).matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A UID has 12 digits, and any other name of a person 1 to 200 printable characters.");
    }
  }

  /**
   * @throws IllegalArgumentException when it has not 12 digits
   */
  public static UserId uid(String digits) {
    return new UserId(Kind.UID, digits);
  }

  /** A practice's own name of somebody. It never is a UID, whatever it looks like. */
  public static UserId local(String name) {
    return new UserId(Kind.LOCAL, name);
  }

  /** Whether these characters can be a UID. */
  public static boolean looksLikeUid(String value) {
    return UID.matcher(value).matches();
  }

  /** For the audit record; a practice's own name is not to be taken for a UID there either. */
  public String inWords() {
    return kind == Kind.LOCAL && looksLikeUid(value) ? "local " + value : value;
  }

  /** By which it is found again, through a keyed hash. */
  public String key() {
    return kind + " " + value;
  }

  /** Names nobody: what is printed may end in a log. */
  @Override
  public String toString() {
    return "a " + kind + " user id";
  }
}
