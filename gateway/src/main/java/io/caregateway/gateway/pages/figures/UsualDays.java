package io.caregateway.gateway.pages.figures;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The days that are asked for most. Those that are not over yet end today. */
public enum UsualDays {
  THIS_MONTH("This month") {
    @Override
    LocalDate first(LocalDate today) {
      return today.withDayOfMonth(1);
    }
  },
  LAST_MONTH("Last month") {
    @Override
    LocalDate first(LocalDate today) {
      return today.withDayOfMonth(1).minusMonths(1);
    }

    @Override
    LocalDate last(LocalDate today) {
      return today.withDayOfMonth(1).minusDays(1);
    }
  },
  THIS_QUARTER("This quarter") {
    @Override
    LocalDate first(LocalDate today) {
      return today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % 3);
    }
  },
  TAX_YEAR("This tax year") {
    @Override
    LocalDate first(LocalDate today) {
      return taxYear(today);
    }
  },
  LAST_TAX_YEAR("Last tax year") {
    @Override
    LocalDate first(LocalDate today) {
      return taxYear(today).minusYears(1);
    }

    @Override
    LocalDate last(LocalDate today) {
      return taxYear(today).minusDays(1);
    }
  };

  private static final int APRIL = 4;

  private final String words;

  UsualDays(String words) {
    this.words = words;
  }

  abstract LocalDate first(LocalDate today);

  LocalDate last(LocalDate today) {
    return today;
  }

  public String words() {
    return words;
  }

  /** As it stands in addresses: {@code last-month}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<UsualDays> named(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }

  /** It begins on 6 April (Income Tax Act 2007, section 4). */
  private static LocalDate taxYear(LocalDate today) {
    LocalDate begins = LocalDate.of(today.getYear(), APRIL, 6);
    return today.isBefore(begins) ? begins.minusYears(1) : begins;
  }
}
