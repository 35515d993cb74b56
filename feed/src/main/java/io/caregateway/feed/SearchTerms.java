package io.caregateway.feed;

import java.text.Normalizer;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The form in which people's details are searched. Whoever stores a blind index and whoever looks
 * one up both bring the value into this form first, so that "O’Neill " is found as "o'neill".
 */
public final class SearchTerms {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´ʼ]");
  private static final Pattern MONTH = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");
  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
  private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^A-Za-z0-9]");
  private static final Pattern GAPS = Pattern.compile("[\\s\\p{Z}\\p{Pd}]+");

  /** Shorter beginnings would tell too little, longer ones are as good as the name. */
  private static final int SHORTEST = 2;

  private static final int LONGEST = 12;

  private SearchTerms() {}

  /** A family name in capitals, without accents and apostrophes; a hyphen is a space. */
  public static String family(String name) {
    String plain = APOSTROPHES.matcher(name).replaceAll("");
    String split = Normalizer.normalize(plain, Normalizer.Form.NFKD);
    String unaccented = MARKS.matcher(split).replaceAll("").toUpperCase(Locale.ROOT);
    return GAPS.matcher(withoutStrokes(unaccented)).replaceAll(" ").trim();
  }

  /**
   * The beginnings, of 2 to 12 letters, by which a family name is found together with a birth date.
   * They are joined, so that what is kept of them does not tell whose names begin alike.
   */
  public static List<String> beginnings(String name, String birthDate) {
    String family = family(name);
    return IntStream.rangeClosed(SHORTEST, Math.min(LONGEST, family.length()))
        .mapToObj(length -> joined(family.substring(0, length), birthDate))
        .toList();
  }

  /**
   * What to look for where the beginning of a name was typed: one for each form of the birth date;
   * none where it is shorter or longer than what is kept.
   */
  public static List<String> beginning(String typed, String birthDate) {
    String family = family(typed);
    return family.length() < SHORTEST || family.length() > LONGEST
        ? List.of()
        : birthDates(birthDate).stream().map(form -> joined(family, form)).toList();
  }

  private static String joined(String beginning, String birthDate) {
    return beginning + "|" + birthDate(birthDate);
  }

  /** A postcode in capitals, without spaces; empty where nothing is left. */
  public static String postcode(String postcode) {
    return NEITHER_LETTER_NOR_DIGIT.matcher(postcode).replaceAll("").toUpperCase(Locale.ROOT);
  }

  /** A birth date with the precision it has. */
  public static String birthDate(String date) {
    return date.trim();
  }

  /**
   * Every form in which a birth date may be held that a search is for: the date itself, then its
   * month and its year, since a record may know no more than that. A month or a year looks for each
   * of its days too.
   */
  public static List<String> birthDates(String date) {
    String given = birthDate(date);
    if (given.length() == 10) {
      return List.of(given, given.substring(0, 7), given.substring(0, 4));
    }
    if (MONTH.matcher(given).matches()) {
      return Stream.concat(Stream.of(given, given.substring(0, 4)), days(YearMonth.parse(given)))
          .toList();
    }
    return YEAR.matcher(given).matches()
        ? Stream.concat(Stream.of(given), months(Year.parse(given))).toList()
        : List.of(given);
  }

  private static Stream<String> months(Year year) {
    return IntStream.rangeClosed(1, 12)
        .mapToObj(year::atMonth)
        .flatMap(month -> Stream.concat(Stream.of(month.toString()), days(month)));
  }

  private static Stream<String> days(YearMonth month) {
    return IntStream.rangeClosed(1, month.lengthOfMonth())
        .mapToObj(day -> month.atDay(day).toString());
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
