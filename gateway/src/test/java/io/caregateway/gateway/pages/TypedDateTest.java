package io.caregateway.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedDateTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

  @ParameterizedTest
  @CsvSource({"27, 3", "27, 03", "' 27 ', March", "27, mar", "27, MARCH"})
  void readsAMonthByNumberOrName(String day, String month) {
    TypedDate typed = TypedDate.of(day, month, "1962");

    assertThat(typed.date()).contains(LocalDate.of(1962, 3, 27));
    assertThat(problems(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"30, 2", "31, April", "0, 1", "1, 13", "1, Ma", "1, Sommer", "x, 1", "123, 1"})
  void isNoDateWhereTheCalendarHasNone(String day, String month) {
    TypedDate typed = TypedDate.of(day, month, "1962");

    assertThat(typed.date()).isEmpty();
    assertThat(problems(typed))
        .containsExactly(new Problem("born-day", "The date of birth must be a real date."));
  }

  @Test
  void asksForWhatIsMissing() {
    assertThat(problems(TypedDate.of(null, " ", null)))
        .containsExactly(new Problem("born-day", "Enter the date of birth."));
    assertThat(problems(TypedDate.of("1", null, null)))
        .containsExactly(
            new Problem("born-month", "The date of birth must include a month and a year."));
  }

  @Test
  void asksForAYearOfFourDigits() {
    assertThat(problems(TypedDate.of("1", "2", "62")))
        .containsExactly(new Problem("born-year", "The year must have 4 digits, like 1962."));
  }

  @Test
  void takesTodayAndNoLater() {
    assertThat(problems(TypedDate.of(TODAY))).isEmpty();
    assertThat(problems(TypedDate.of(TODAY.plusDays(1))))
        .containsExactly(new Problem("born-day", "The date of birth cannot be in the future."));
  }

  private static List<Problem> problems(TypedDate typed) {
    return typed.problems("born", "date of birth", TODAY);
  }
}
