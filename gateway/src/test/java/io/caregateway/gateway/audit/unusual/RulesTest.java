package io.caregateway.gateway.audit.unusual;

import static io.caregateway.gateway.audit.unusual.SignOns.NOBODY;
import static io.caregateway.gateway.audit.unusual.SignOns.TEN;
import static io.caregateway.gateway.audit.unusual.SignOns.TOM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {

  private static final int DAY = 86_400;

  private final NewDevice devices = new NewDevice(Duration.ofDays(90));
  private final ManyRefusals refusals = new ManyRefusals(2, Duration.ofMinutes(15));

  @Test
  void aDeviceThatWasNotUsedOfLateIsNew() {
    SignOn now = TOM.by("Edge on Windows").after(90 * DAY);

    assertThat(devices.look(now, List.of(TOM.by("Safari on a Mac").after(DAY))))
        .contains(new Mark(Mark.Kind.NEW_DEVICE, "by Edge on Windows; before by Safari on a Mac"));
    assertThat(devices.look(now, List.of(TOM.by("Edge on Windows").after(0)))).isEmpty();
    SignOn longAgo = TOM.by("Edge on Windows").after(-1);
    assertThat(devices.look(now, List.of(TOM.by("Safari on a Mac").after(DAY), longAgo)))
        .isPresent();
  }

  @Test
  void whoeverIsNewThemselvesHasNoNewDevice() {
    SignOn now = TOM.by("Edge on Windows").after(DAY);

    assertThat(devices.look(now, List.of())).isEmpty();
    assertThat(devices.look(now, List.of(TOM.after(0)))).isEmpty();
    assertThat(devices.look(now, List.of(TOM.by("Safari on a Mac").refusedAfter(0)))).isEmpty();
    assertThat(devices.look(TOM.after(DAY), List.of(TOM.by("Safari on a Mac").after(0)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // summer time: an hour after UTC
    "2026-06-03T06:00:00Z, true",
    "2026-06-03T05:59:59Z, false",
    "2026-06-03T18:59:59Z, true",
    "2026-06-03T19:00:00Z, false",
    // winter time
    "2026-12-02T07:00:00Z, true",
    "2026-12-02T06:59:59Z, false",
    "2026-06-06T12:00:00Z, false",
    "2026-06-05T22:59:00Z, false"
  })
  void theClockOnThePracticesWallCounts(Instant at, boolean open) {
    Hours hours =
        new Hours(
            Set.of(DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY), LocalTime.of(7, 0), LocalTime.of(20, 0));

    assertThat(new OutOfHours(hours).look(TOM.at(at, false), List.of()).isEmpty()).isEqualTo(open);
  }

  @Test
  void tellsTheDayAndTheTime() {
    Hours weekend = new Hours(Set.of(DayOfWeek.SATURDAY), LocalTime.of(7, 0), LocalTime.of(20, 0));

    assertThat(new OutOfHours(weekend).look(TOM.at(TEN, false), List.of()))
        .contains(new Mark(Mark.Kind.OUT_OF_HOURS, "on a Wednesday at 10:00"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Hours(Set.of(), LocalTime.of(7, 0), LocalTime.of(7, 0)))
        .withMessageContaining("must begin before they end");
  }

  @ParameterizedTest
  @CsvSource({
    // seconds after the first two refusals, refused itself, marked
    "100, true, true",
    "100, false, false",
    "900, true, true",
    "901, true, false"
  })
  void manyRefusalsAreMoreThanTheMostWithinTheTime(long seconds, boolean refused, boolean marked) {
    List<SignOn> before = List.of(TOM.refusedAfter(0), TOM.refusedAfter(0));

    assertThat(refusals.look(TOM.at(TEN.plusSeconds(seconds), refused), before).isPresent())
        .isEqualTo(marked);
  }

  @Test
  void aSignOnAfterRefusalsOfNobodyFromThatAddressIsMarked() {
    List<SignOn> all =
        Stream.concat(
                Stream.of(1, 2, 3).map(NOBODY::refusedAfter), Stream.of(TOM.after(4), TOM.after(5)))
            .toList();

    assertThat(new UnusualSignOns(List.of(refusals)).marks(all))
        .containsOnlyKeys(all.get(2).seq(), all.get(3).seq(), all.get(4).seq())
        .extractingByKey(all.get(3).seq())
        .isEqualTo(List.of(new Mark(Mark.Kind.MANY_REFUSALS, "3 refusals within 15 minutes")));
  }

  @Test
  void goesThroughThemInTheirOrderWhateverOrderTheyCameIn() {
    SignOn first = TOM.by("Edge on Windows").after(0);
    SignOn second = TOM.by("Safari on a Mac").after(DAY);

    assertThat(new UnusualSignOns(List.of(devices)).marks(List.of(second, first)))
        .containsOnlyKeys(second.seq());
  }
}
