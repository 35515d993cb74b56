package io.caregateway.safeguards.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeepingTimesTest {

  static final KeepingTimes TIMES =
      new KeepingTimes(
          Map.of(
              Keep.SIGN_ON, Period.ofYears(1),
              Keep.ACTIVITY, Period.ofDays(30),
              Keep.ARCHIVE, Period.ofDays(30).plusYears(8),
              Keep.QUARANTINE, Period.ofDays(30),
              Keep.MESSAGES, Period.ofDays(90)),
          ZoneId.of("Europe/London"));

  @ParameterizedTest
  @CsvSource({
    // what happened on the day before the first is due; that of the first is not
    "SIGN_ON, 2027-11-23, 2026-11-23",
    "SIGN_ON, 2027-11-24, 2026-11-24",
    // 29 February ends on 28 February, as 28 February does
    "SIGN_ON, 2029-02-28, 2028-02-28",
    "SIGN_ON, 2029-03-01, 2028-03-01",
    // there is no such day the year before: all of February is due, March is not
    "SIGN_ON, 2028-02-29, 2027-03-01",
    "SIGN_ON, 2028-03-01, 2027-03-01",
    "ACTIVITY, 2026-03-01, 2026-01-30",
    "ACTIVITY, 2028-03-01, 2028-01-31",
    "MESSAGES, 2026-05-30, 2026-03-01"
  })
  void tellsTheFirstDayOfWhichNothingIsDue(Keep what, LocalDate today, LocalDate first) {
    assertThat(TIMES.firstKept(what, today.atTime(12, 0).atZone(TIMES.zone()).toInstant()))
        .isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({"SIGN_ON", "ACTIVITY", "ARCHIVE", "QUARANTINE", "MESSAGES"})
  void keepsEveryDayOfTenYearsAsLongAsItShouldAndNoLonger(Keep what) {
    for (LocalDate day = LocalDate.of(2024, 1, 1); day.getYear() < 2034; day = day.plusDays(1)) {
      LocalDate last = day.plus(TIMES.of(what));
      assertThat(TIMES.firstKept(what, noon(last))).as("%s", day).isBeforeOrEqualTo(day);
      assertThat(TIMES.firstKept(what, noon(last.plusDays(1)))).as("%s", day).isAfter(day);
    }
  }

  @Test
  void beginsTheDayWhereThePracticesAre() {
    assertThat(TIMES.dueBefore(Keep.ACTIVITY, Instant.parse("2026-07-30T22:59:59Z")))
        .isEqualTo("2026-06-29T23:00:00Z");
    assertThat(TIMES.dueBefore(Keep.ACTIVITY, Instant.parse("2026-07-30T23:00:00Z")))
        .isEqualTo("2026-06-30T23:00:00Z");
  }

  @Test
  void wantsADayAtLeast() {
    Map<Keep, Period> none = new HashMap<>(TIMES.periods());
    none.put(Keep.MESSAGES, Period.ZERO);

    assertThatIllegalArgumentException().isThrownBy(() -> new KeepingTimes(none, TIMES.zone()));
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(12, 0).atZone(TIMES.zone()).toInstant();
  }
}
