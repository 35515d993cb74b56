package io.caregateway.stubs.folder;

import io.caregateway.stubs.fhir.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A payload with all that the stub must know of it. What is missing is put in as text right after
 * the opening brace; nothing else of the payload changes, save an id that another payload has.
 */
record IdentifiedPatient(String json, String id, @Nullable String nhsNumber, long updatedAt) {

  /**
   * @param fallbackId for a payload without an id or with one that is taken
   * @param fallbackTime for a payload without {@code meta.lastUpdated}, in milliseconds since 1970
   */
  static IdentifiedPatient of(
      String given, String fallbackId, long fallbackTime, Set<String> taken) {
    JsonNode patient = Json.read(given);
    String id = patient.path("id").asString("");
    String json = given;
    if (taken.contains(id)) {
      json = PayloadText.without(json, "id");
    }
    if (id.isEmpty() || taken.contains(id)) {
      id = fallbackId;
      json = PayloadText.with(json, "\"id\":\"" + id + "\"");
    }
    JsonNode meta = patient.path("meta");
    String missing = "";
    if (!meta.has("versionId")) {
      missing = "\"versionId\":\"1\"";
    }
    long updatedAt = time(meta.path("lastUpdated").asString(""), fallbackTime);
    if (!meta.has("lastUpdated")) {
      String time = "\"lastUpdated\":\"" + Instant.ofEpochMilli(updatedAt) + "\"";
      missing = missing.isEmpty() ? time : missing + "," + time;
    }
    if (!missing.isEmpty()) {
      json =
          meta.isObject()
              ? PayloadText.withinMeta(json, missing)
              : PayloadText.with(json, "\"meta\":{" + missing + "}");
    }
    return new IdentifiedPatient(json, id, nhsNumber(patient), updatedAt);
  }

  private static long time(String lastUpdated, long fallback) {
    try {
      return OffsetDateTime.parse(lastUpdated).toInstant().toEpochMilli();
    } catch (DateTimeException e) {
      return fallback;
    }
  }

  private static @Nullable String nhsNumber(JsonNode patient) {
    for (JsonNode identifier : patient.path("identifier")) {
      if ("https://fhir.nhs.uk/Id/nhs-number".equals(identifier.path("system").asString(""))) {
        return identifier.path("value").asString("");
      }
    }
    return null;
  }
}
