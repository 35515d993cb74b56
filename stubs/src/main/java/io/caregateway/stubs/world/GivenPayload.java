package io.caregateway.stubs.world;

import io.caregateway.stubs.fhir.Json;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** Changes to payloads of a folder. */
final class GivenPayload {

  private static final String LABELS = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";

  private GivenPayload() {}

  static Content changed(
      Content.Given old, Consumer<ObjectNode> change, int version, long updatedAt) {
    ObjectNode json = (ObjectNode) Json.read(old.json());
    change.accept(json);
    json.withObject("meta")
        .put("versionId", Integer.toString(version))
        .put("lastUpdated", Instant.ofEpochMilli(updatedAt).toString());
    return new Content.Given(Json.text(json));
  }

  static void restrict(ObjectNode json) {
    json.remove(List.of("address", "telecom", "contact", "generalPractitioner"));
    label(json, "R");
  }

  static void unrestrict(ObjectNode json) {
    label(json, "U");
  }

  private static void label(ObjectNode json, String code) {
    json.withObject("meta")
        .putArray("security")
        .addObject()
        .put("system", LABELS)
        .put("code", code);
  }
}
