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
