package io.caregateway.gateway.audit.unusual;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A device by which the person has not signed on of late. Who has no earlier sign-on at all is new
 * themselves, and not marked for that.
 *
 * @param remembered how long a device is remembered
 */
record NewDevice(Duration remembered) implements Rule {

  @Override
  public Optional<Mark> look(SignOn now, List<SignOn> before) {
    if (now.device() == null || now.who() == null) {
      return Optional.empty();
    }
    Instant since = now.at().minus(remembered);
    List<String> known =
        before.stream()
            .filter(earlier -> now.who().equals(earlier.who()) && !earlier.refused())
            .filter(earlier -> !earlier.at().isBefore(since))
            .map(SignOn::device)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    if (known.isEmpty() || known.contains(now.device())) {
      return Optional.empty();
    }
    return Optional.of(
        new Mark(
            Mark.Kind.NEW_DEVICE,
            "by " + now.device() + "; before by " + String.join(", ", known)));
  }
}
