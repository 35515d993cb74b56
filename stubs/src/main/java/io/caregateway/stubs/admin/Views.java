package io.caregateway.stubs.admin;

import io.caregateway.stubs.fhir.Json;
import io.caregateway.stubs.practice.Practice;
import io.caregateway.stubs.written.WrittenRecord;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What can be looked at, and how a practice behaves. */
final class Views {

  private Views() {}

  /**
   * All who are with the practice now, as NDJSON in the order of change, one FHIR Patient a line.
   *
   * @param query {@code offset} and {@code limit} cut a part out
   */
  static AdminAnswer patients(Practice practice, JsonNode query) {
    String lines =
        practice.world().current().stream()
            .skip(query.path("offset").asLong(0))
            .limit(query.path("limit").asLong(Long.MAX_VALUE))
            .map(practice::json)
            .map(json -> json.replace("\r", "").replace("\n", " "))
            .collect(Collectors.joining("\n", "", "\n"));
    return new AdminAnswer(200, "application/x-ndjson", lines);
  }

  /** Every record that clients wrote, and how many carry each identifier. */
  static AdminAnswer written(Practice practice) {
    ObjectNode answer = Json.object();
    ArrayNode records = answer.putArray("records");
    practice.written().all().forEach(written -> record(records.addObject(), written));
    ObjectNode counts = answer.putObject("counts");
    practice.written().countsByIdentifier().forEach(counts::put);
    return AdminAnswer.json(answer);
  }

  /** {@code record}, as ChargeItem/w1: every version of it, the oldest first. */
  static AdminAnswer history(Practice practice, JsonNode query) {
    ObjectNode answer = Json.object();
    ArrayNode versions = answer.putArray("versions");
    practice
        .written()
        .history(query.path("record").asString(""))
        .forEach(written -> record(versions.addObject(), written));
    return AdminAnswer.json(answer);
  }

  private static void record(ObjectNode to, WrittenRecord written) {
    to.put("type", written.type())
        .put("id", written.id())
        .put("version", written.version())
        .put("patient", written.patientId());
    written.identifiers().forEach(to.putArray("identifiers")::add);
    to.set("resource", Json.read(written.json()));
  }

  /** {@code supported}: false makes the practice ignore If-None-Exist. */
  static AdminAnswer conditionalCreate(Practice practice, JsonNode body) {
    boolean supported = body.path("supported").asBoolean(true);
    practice.conditionalCreate(supported);
    return AdminAnswer.json(Map.of("supported", supported));
  }

  static AdminAnswer requests(Practice practice) {
    return AdminAnswer.json(
        Map.of("total", practice.requests().total(), "byKind", practice.requests().byKind()));
  }

  static AdminAnswer clearRequests(Practice practice) {
    practice.requests().clear();
    return requests(practice);
  }
}
