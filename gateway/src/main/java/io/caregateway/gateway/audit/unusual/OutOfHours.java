package io.caregateway.gateway.audit.unusual;

import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A sign-on at a time at which the practice is not open, by the clock on its wall. */
record OutOfHours(Hours hours) implements Rule {

  @Override
  public Optional<Mark> look(SignOn now, List<SignOn> before) {
    if (hours.open(now.local())) {
      return Optional.empty();
    }
    String day = now.local().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK);
    String time = now.local().toLocalTime().withSecond(0).withNano(0).toString();
    return Optional.of(new Mark(Mark.Kind.OUT_OF_HOURS, "on a " + day + " at " + time));
  }
}
