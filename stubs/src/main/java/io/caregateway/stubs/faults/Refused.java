package io.caregateway.stubs.faults;

import io.caregateway.stubs.fhir.Refusal;
import io.caregateway.stubs.fhir.Refusal.Reason;
import io.caregateway.stubs.http.Answer;
import io.caregateway.stubs.http.HttpDate;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Nothing is done, and the answer is an error with an OperationOutcome.
 *
 * @param retryAfter value of the header, null to leave it out
 */
public record Refused(String name, Reason reason, @Nullable String retryAfter) implements Fault {

  /** Says in seconds when to come back (RFC 9110, 10.2.3). */
  public Refused retryAfter(Duration delay) {
    return new Refused(name, reason, Long.toString(delay.toSeconds()));
  }

  /** Says as an HTTP date when to come back. */
  public Refused retryAt(Instant when) {
    return new Refused(name, reason, HttpDate.of(when));
  }

  @Override
  public boolean fits(FaultyMoment moment) {
    return switch (reason) {
      case GONE -> moment.call().query().containsKey("_page");
      case STALE_VERSION, PRECONDITION_FAILED -> "PUT".equals(moment.call().method());
      default -> true;
    };
  }

  @Override
  public Answer on(FaultyMoment moment) {
    Answer answer = moment.refusing().apply(new Refusal(reason, "A fault was asked for."));
    return retryAfter == null ? answer : answer.with("Retry-After", retryAfter);
  }
}
