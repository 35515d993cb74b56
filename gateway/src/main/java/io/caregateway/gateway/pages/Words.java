package io.caregateway.gateway.pages;

import io.caregateway.feed.Money;
import io.caregateway.feed.NhsNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Times, dates, counts and amounts as people say them. In templates it is {@code @words}. */
@Component("words")
public final class Words {

  /** The clock on the wall of every practice in England. */
  public static final ZoneId PRACTICE_TIME = ZoneId.of("Europe/London");

  private static final DateTimeFormatter DAY = form("d MMMM uuuu");
  private static final DateTimeFormatter DAY_AND_TIME = form("d MMMM uuuu 'at' HH:mm");
  private static final DateTimeFormatter TIME = form("HH:mm");

  private final Clock clock;

  Words(Clock clock) {
    this.clock = clock;
  }

  /** How long ago, as roughly as people say it; beyond a day, when. */
  public String ago(Instant then) {
    Duration since = Duration.between(then, clock.instant());
    if (since.toSeconds() < 10) {
      return "just now";
    }
    if (since.toSeconds() < 60) {
      return since.toSeconds() + " seconds ago";
    }
    if (since.toMinutes() < 60) {
      return count(since.toMinutes(), "minute") + " ago";
    }
    return since.toHours() < 24 ? count(since.toHours(), "hour") + " ago" : "on " + dateTime(then);
  }

  /**
   * A role's name as people say it: the practices' own are written as {@code practice-manager}, the
   * national ones as {@code "Clinical":"Clinical Provision":"Nurse Access Role"}.
   */
  public String role(String name) {
    String[] parts = name.split("\"", -1);
    String last = parts.length > 2 ? parts[parts.length - 2] : name.replace('-', ' ').strip();
    if (last.isEmpty()) {
      return name;
    }
    return last.startsWith("ra ")
        ? "RA " + last.substring(3)
        : last.substring(0, 1).toUpperCase(Locale.UK) + last.substring(1);
  }

  /** How long something took. */
  public String length(Duration taken) {
    if (taken.toSeconds() < 1) {
      return "less than a second";
    }
    return taken.toSeconds() < 120
        ? count(taken.toSeconds(), "second")
        : count(taken.toMinutes(), "minute");
  }

  public String dateTime(Instant at) {
    return DAY_AND_TIME.format(at.atZone(PRACTICE_TIME));
  }

  public String time(Instant at) {
    return TIME.format(at.atZone(PRACTICE_TIME));
  }

  public String day(LocalDate date) {
    return DAY.format(date);
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), PRACTICE_TIME);
  }

  /**
   * A date with the precision that it has.
   *
   * @param date {@code 1970}, {@code 1970-09} or {@code 1970-09-11}, or nothing
   */
  public String partialDate(@Nullable String date) {
    if (date == null) {
      return "Not held";
    }
    return switch (date.length()) {
      case 10 -> day(LocalDate.parse(date));
      case 7 -> form("MMMM uuuu").format(LocalDate.parse(date + "-01"));
      default -> date;
    };
  }

  /** With thousands set apart: {@code 2,000}. */
  public String count(long number) {
    return String.format(Locale.UK, "%,d", number);
  }

  /**
   * {@code 1 patient}, {@code 2,000 patients}.
   *
   * @param noun one that takes a plain s
   */
  public String count(long number, String noun) {
    return count(number) + " " + noun + (number == 1 ? "" : "s");
  }

  /** {@code £1,025.00}. */
  public String pounds(Money amount) {
    return String.format(Locale.UK, "£%,.2f", amount.pounds());
  }

  /** Three, three and four digits, as it is printed on letters (NHS Data Dictionary). */
  public String nhsNumber(@Nullable NhsNumber number) {
    if (number == null) {
      return "Not held";
    }
    String digits = number.value();
    return digits.length() == 10
        ? digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6)
        : digits;
  }

  private static DateTimeFormatter form(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.UK);
  }
}
