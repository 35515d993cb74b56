package io.caregateway.stubs.admin;

import io.caregateway.stubs.faults.ArmedFault;
import io.caregateway.stubs.faults.Fault;
import io.caregateway.stubs.faults.FaultSwitch;
import io.caregateway.stubs.faults.Refused;
import io.caregateway.stubs.practice.Practice;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Switches faults on and off. */
final class FaultRequests {

  private static final Map<String, Fault> PLAIN =
      Stream.of(
              Fault.SERVER_ERROR,
              Fault.CONFLICT,
              Fault.STALE_VERSION,
              Fault.EXPIRED_LINK,
              Fault.DROPPED,
              Fault.TRUNCATED_GZIP,
              Fault.ANSWER_LOST,
              Fault.MALFORMED_ENTRY,
              Fault.MALFORMED_PAGE,
              Fault.WRONG_PATIENT,
              Fault.FOREIGN_LINK,
              Fault.CYCLIC_LINK)
          .collect(Collectors.toMap(Fault::name, Function.identity()));

  private FaultRequests() {}

  /** A fault that is switched on. */
  record Line(String fault, int left) {}

  /**
   * {@code fault} names it, {@code times} (1) says how often it falls, {@code method} and {@code
   * at} (part of path or query) on which requests.
   */
  static AdminAnswer add(Practice practice, JsonNode body) {
    FaultSwitch armed = practice.fault(fault(body));
    if (body.has("method")) {
      armed = armed.on(body.path("method").asString());
    }
    if (body.has("at")) {
      armed = armed.at(body.path("at").asString());
    }
    armed.times(body.path("times").asInt(1));
    return list(practice);
  }

  static AdminAnswer list(Practice practice) {
    List<Line> lines = practice.faults().left().stream().map(FaultRequests::line).toList();
    return AdminAnswer.json(lines);
  }

  static AdminAnswer clear(Practice practice) {
    practice.faults().clear();
    return list(practice);
  }

  private static Line line(ArmedFault armed) {
    return new Line(armed.fault().name(), armed.left());
  }

  private static Fault fault(JsonNode body) {
    String name = body.path("fault").asString("");
    try {
      return switch (name) {
        case "too-many-requests" -> retry(Fault.TOO_MANY_REQUESTS, body.path("retryAfter"));
        case "unavailable" -> retry(Fault.UNAVAILABLE, body.path("retryAfter"));
        case "delay" -> Fault.delay(duration(body));
        case "drip" -> Fault.drip(body.path("pieces").asInt(20), duration(body));
        case "redirect" ->
            Fault.redirect(URI.create(body.path("to").asString("https://elsewhere.example/")));
        case "oversized" -> Fault.oversized(body.path("bytes").asInt(64 << 20));
        default -> plain(name);
      };
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "Durations are ISO 8601, as PT2S; instants as 2026-02-01T09:30:00Z.", e);
    }
  }

  /** Seconds as a number, or an instant, which is sent as an HTTP date. */
  private static Fault retry(Refused fault, JsonNode retryAfter) {
    if (retryAfter.isMissingNode()) {
      return fault;
    }
    return retryAfter.isNumber()
        ? fault.retryAfter(Duration.ofSeconds(retryAfter.asLong()))
        : fault.retryAt(Instant.parse(retryAfter.asString()));
  }

  private static Duration duration(JsonNode body) {
    return Duration.parse(body.path("for").asString("PT1S"));
  }

  private static Fault plain(String name) {
    Fault fault = PLAIN.get(name);
    if (fault == null) {
      throw new IllegalArgumentException(
          "fault is too-many-requests, unavailable, delay, drip, redirect, oversized or one of "
              + PLAIN.keySet().stream().sorted().toList()
              + ".");
    }
    return fault;
  }
}
