package io.caregateway.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.Money;
import io.caregateway.feed.NhsNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  private static final Instant NOW = Instant.parse("2026-07-02T23:30:00Z");

  private final Words words = new Words(Clock.fixed(NOW, ZoneOffset.UTC));

  @ParameterizedTest
  @CsvSource({
    "PT9S, just now",
    "PT10S, 10 seconds ago",
    "PT59S, 59 seconds ago",
    "PT1M, 1 minute ago",
    "PT59M59S, 59 minutes ago",
    "PT1H, 1 hour ago",
    "PT23H59M, 23 hours ago",
    "PT24H, on 2 July 2026 at 00:30"
  })
  void saysHowLongAgoAsRoughlyAsPeopleDo(Duration since, String said) {
    assertThat(words.ago(NOW.minus(since))).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "PT0.9S, less than a second",
    "PT1S, 1 second",
    "PT119S, 119 seconds",
    "PT120S, 2 minutes",
    "PT61M, 61 minutes"
  })
  void saysHowLongSomethingTook(Duration taken, String said) {
    assertThat(words.length(taken)).isEqualTo(said);
  }

  @Test
  void tellsTheTimeOfEngland() {
    assertThat(words.today()).isEqualTo(LocalDate.of(2026, 7, 3));
    assertThat(words.dateTime(NOW)).isEqualTo("3 July 2026 at 00:30");
    assertThat(words.time(Instant.parse("2026-01-02T23:30:00Z"))).isEqualTo("23:30");
  }

  @ParameterizedTest
  @CsvSource({"1970, 1970", "1970-09, September 1970", "1970-09-11, 11 September 1970"})
  void saysADateWithThePrecisionThatItHas(String date, String said) {
    assertThat(words.partialDate(date)).isEqualTo(said);
  }

  @Test
  void saysThatSomethingIsNotHeld() {
    assertThat(words.partialDate(null)).isEqualTo("Not held");
    assertThat(words.nhsNumber(null)).isEqualTo("Not held");
  }

  @Test
  void setsThousandsAndGroupsApart() {
    assertThat(words.count(1, "patient")).isEqualTo("1 patient");
    assertThat(words.count(0, "patient")).isEqualTo("0 patients");
    assertThat(words.count(2_000, "patient")).isEqualTo("2,000 patients");
    assertThat(words.pounds(new Money(102_500))).isEqualTo("£1,025.00");
    assertThat(words.nhsNumber(new NhsNumber("9990000018"))).isEqualTo("999 000 0018");
  }
}
