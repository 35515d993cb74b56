package io.caregateway.gateway.audit.unusual;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A sign-on, or the last of several tries, with many refusals shortly before: of the same person,
 * or from the same address of somebody of whom nobody knows who it was.
 *
 * @param most so many are not many yet
 */
record ManyRefusals(int most, Duration within) implements Rule {

  @Override
  public Optional<Mark> look(SignOn now, List<SignOn> before) {
    Instant since = now.at().minus(within);
    long refusals =
        before.stream()
                .filter(SignOn::refused)
                .filter(earlier -> !earlier.at().isBefore(since))
                .count()
            + (now.refused() ? 1 : 0);
    return refusals <= most
        ? Optional.empty()
        : Optional.of(
            new Mark(
                Mark.Kind.MANY_REFUSALS,
                refusals + " refusals within " + within.toMinutes() + " minutes"));
  }
}
