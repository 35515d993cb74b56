package io.caregateway.feed;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The form in which people's details are searched. Whoever stores a blind index and whoever looks
 * one up both bring the value into this form first, so that "O’Neill " is found as "o'neill".
 */
public final class SearchTerms {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´ʼ]");
  private static final Pattern GAPS = Pattern.compile("[\\s\\p{Z}\\p{Pd}]+");

  private SearchTerms() {}

  /** A family name in capitals, without accents and apostrophes; a hyphen is a space. */
  public static String family(String name) {
    String plain = APOSTROPHES.matcher(name).replaceAll("");
    String split = Normalizer.normalize(plain, Normalizer.Form.NFKD);
    String unaccented = MARKS.matcher(split).replaceAll("").toUpperCase(Locale.ROOT);
    return GAPS.matcher(withoutStrokes(unaccented)).replaceAll(" ").trim();
  }

  /** A birth date with the precision it has. */
  public static String birthDate(String date) {
    return date.trim();
  }

  /**
   * A birth date as it may be held: the date itself, then its month and its year, since a record
   * may know no more than that.
   */
  public static List<String> birthDates(String date) {
    String given = birthDate(date);
    return switch (given.length()) {
      case 10 -> List.of(given, given.substring(0, 7), given.substring(0, 4));
      case 7 -> List.of(given, given.substring(0, 4));
      default -> List.of(given);
    };
  }

  /** An NHS number's digits. */
  public static String nhsNumber(NhsNumber number) {
    return number.value();
  }

  /** These letters have no accent to take away, and yet people type them without. */
  private static String withoutStrokes(String capitals) {
    return capitals
        .replace('Ø', 'O')
        .replace('Ł', 'L')
        .replace('Đ', 'D')
        .replace("Æ", "AE")
        .replace("Œ", "OE");
  }
}
