package io.caregateway.gateway.audit.unusual;

import io.caregateway.gateway.audit.place.Point;
import io.caregateway.gateway.audit.place.Town;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Two sign-ons of one person so far apart that nobody travels so fast. Both places count as if the
 * person had been at the near edges of their circles.
 *
 * @param kmPerHour the speed that is still usual
 * @param leastKm no distance below this is looked at: places told by networks jump
 */
record TooFast(double kmPerHour, double leastKm) implements Rule {

  private static final double SECONDS_AN_HOUR = 3600;

  @Override
  public Optional<Mark> look(SignOn now, List<SignOn> before) {
    Point here = now.point();
    if (here == null || now.who() == null) {
      return Optional.empty();
    }
    return before.stream()
        .filter(earlier -> now.who().equals(earlier.who()) && earlier.point() != null)
        .findFirst()
        .flatMap(last -> between(last, now, here));
  }

  private Optional<Mark> between(SignOn last, SignOn now, Point here) {
    Point there = last.point();
    if (there == null) {
      return Optional.empty();
    }
    double apart = there.kilometresTo(here) - last.accuracyKm() - now.accuracyKm();
    Duration taken = Duration.between(last.at(), now.at());
    double hours = taken.toMillis() / 1000.0 / SECONDS_AN_HOUR;
    if (apart < leastKm || apart <= kmPerHour * hours) {
      return Optional.empty();
    }
    String reason =
        String.format(
            Locale.UK,
            "%,.0f km from the sign-on %s before%s",
            apart,
            inWords(taken),
            Town.describe(there).map(place -> " (" + place + ")").orElse(""));
    return Optional.of(new Mark(Mark.Kind.TOO_FAST, reason));
  }

  private static String inWords(Duration taken) {
    long minutes = taken.toMinutes();
    if (minutes < 2) {
      return minutes == 0 ? "less than a minute" : "a minute";
    }
    return minutes < 120 ? minutes + " minutes" : taken.toHours() + " hours";
  }
}
