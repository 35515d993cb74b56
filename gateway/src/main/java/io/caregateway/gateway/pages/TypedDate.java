package io.caregateway.gateway.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A date typed into three fields; a month may be typed by its name. */
public record TypedDate(String day, String month, String year) {

  public static final TypedDate EMPTY = new TypedDate("", "", "");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  public static TypedDate of(@Nullable String day, @Nullable String month, @Nullable String year) {
    return new TypedDate(trimmed(day), trimmed(month), trimmed(year));
  }

  public static TypedDate of(LocalDate date) {
    return new TypedDate(
        Integer.toString(date.getDayOfMonth()),
        Integer.toString(date.getMonthValue()),
        Integer.toString(date.getYear()));
  }

  /** The day; empty when it is none of the calendar. */
  public Optional<LocalDate> date() {
    if (!day.matches("[0-9]{1,2}") || !year.matches("[0-9]{4}")) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), monthNumber(), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * What keeps this from being a date of the past.
   *
   * @param group the fields' common id: the fields are {@code group-day} and so on
   * @param what the date is of, as {@code Date of birth}
   */
  public List<Problem> problems(String group, String what, LocalDate today) {
    List<String> missing = new ArrayList<>();
    String first = null;
    for (Part part :
        List.of(new Part("day", day), new Part("month", month), new Part("year", year))) {
      if (part.typed.isEmpty()) {
        missing.add(part.name);
        first = first == null ? part.name : first;
      }
    }
    if (missing.size() == 3) {
      return List.of(new Problem(group + "-day", "Enter the " + what + "."));
    }
    if (first != null) {
      return List.of(
          new Problem(
              group + "-" + first,
              "The " + what + " must include a " + String.join(" and a ", missing) + "."));
    }
    if (!year.matches("[0-9]{4}")) {
      return List.of(new Problem(group + "-year", "The year must have 4 digits, like 1962."));
    }
    Optional<LocalDate> date = date();
    if (date.isEmpty()) {
      return List.of(new Problem(group + "-day", "The " + what + " must be a real date."));
    }
    return date.get().isAfter(today)
        ? List.of(new Problem(group + "-day", "The " + what + " cannot be in the future."))
        : List.of();
  }

  private record Part(String name, String typed) {}

  /**
   * @return 0 when it is no month
   */
  private int monthNumber() {
    if (month.matches("[0-9]{1,2}")) {
      return Integer.parseInt(month);
    }
    String start = month.toLowerCase(Locale.UK);
    return start.length() < 3 ? 0 : MONTHS.indexOf(start.substring(0, 3)) + 1;
  }

  private static String trimmed(@Nullable String typed) {
    return typed == null ? "" : typed.trim();
  }
}
