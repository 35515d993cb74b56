package io.caregateway.routes.partner;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** The header Retry-After, in seconds or as a date (RFC 9110, 10.2.3). */
final class RetryAfter {

  private RetryAfter() {}

  /** Zero when the header is absent, unreadable or in the past. */
  static Duration read(Optional<String> header, Clock clock) {
    return header
        .map(String::trim)
        .flatMap(
            text ->
                text.matches("[0-9]{1,9}")
                    ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
                    : Answer.httpDate(text).map(at -> Duration.between(clock.instant(), at)))
        .filter(wait -> !wait.isNegative())
        .orElse(Duration.ZERO);
  }
}
