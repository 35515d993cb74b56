package io.caregateway.gateway.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Health as the management port tells it, as lines for people. */
final class HealthLines {

  private static final Map<String, String> PARTS =
      Map.of(
          "db", "database",
          "broker", "broker",
          "outbox", "outbox",
          "practices", "practices",
          "checkpoints", "checkpoints");
  private static final Set<String> IN_DETAIL =
      Set.of("broker", "outbox", "practices", "checkpoints");

  private HealthLines() {}

  static List<String> of(JsonNode health) {
    JsonNode components = health.path("components");
    return PARTS.keySet().stream()
        .sorted()
        .filter(components::has)
        .flatMap(part -> lines(part, components.path(part)))
        .toList();
  }

  private static Stream<String> lines(String part, JsonNode component) {
    String status = component.path("status").asString().toLowerCase(Locale.ROOT).replace('_', ' ');
    Stream<String> head = Stream.of("%-9s %s".formatted(PARTS.get(part), status));
    if (!IN_DETAIL.contains(part)) {
      return head;
    }
    return Stream.concat(
        head,
        component
            .path("details")
            .propertyStream()
            .map(detail -> "  %s: %s".formatted(detail.getKey(), detail.getValue().asString())));
  }
}
