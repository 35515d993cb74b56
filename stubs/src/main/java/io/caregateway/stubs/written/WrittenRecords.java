package io.caregateway.stubs.written;

import io.caregateway.stubs.fhir.Json;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Everything that clients wrote to one practice, in the order in which it was written. */
public final class WrittenRecords {

  private final Clock clock;
  private final Map<String, WrittenRecord> byTypeAndId = new LinkedHashMap<>();
  private final Map<String, List<WrittenRecord>> versions = new LinkedHashMap<>();
  private final Map<String, List<String>> byIdentifier = new TreeMap<>();
  private int lastId;

  public WrittenRecords(Clock clock) {
    this.clock = clock;
  }

  /**
   * @param ifNoneExist {@code system|value}; null to create in any case
   */
  public synchronized Creation create(ObjectNode resource, @Nullable String ifNoneExist) {
    String type = resource.path("resourceType").asString();
    if (ifNoneExist != null) {
      List<WrittenRecord> found = byIdentifier(type, ifNoneExist);
      if (found.size() > 1) {
        return new Creation.Several();
      }
      if (found.size() == 1) {
        return new Creation.Existing(found.get(0));
      }
    }
    return new Creation.Created(put(resource, "w" + ++lastId, 1));
  }

  /**
   * @param etag of the version that is replaced
   * @return empty when the record is unknown or has another version by now
   */
  public synchronized Optional<WrittenRecord> update(ObjectNode resource, String etag) {
    String type = resource.path("resourceType").asString();
    return find(type, resource.path("id").asString())
        .filter(old -> old.etag().equals(etag))
        .map(old -> put(resource, old.id(), old.version() + 1));
  }

  /**
   * Somebody removes a record by hand; its history stays.
   *
   * @param record as {@code ChargeItem/w1}
   */
  public synchronized void remove(String record) {
    byTypeAndId.remove(record);
  }

  public synchronized Optional<WrittenRecord> find(String type, String id) {
    return Optional.ofNullable(byTypeAndId.get(type + "/" + id));
  }

  /**
   * @param identifier {@code system|value}
   */
  public synchronized List<WrittenRecord> byIdentifier(String type, String identifier) {
    return byIdentifier.getOrDefault(type + " " + identifier, List.of()).stream()
        .map(byTypeAndId::get)
        .filter(r -> r != null && r.identifiers().contains(identifier))
        .toList();
  }

  public synchronized List<WrittenRecord> all() {
    return List.copyOf(byTypeAndId.values());
  }

  /**
   * Every version of a record, the oldest first.
   *
   * @param record as {@code ChargeItem/w1}
   */
  public synchronized List<WrittenRecord> history(String record) {
    return List.copyOf(versions.getOrDefault(record, List.of()));
  }

  /** How many records carry each identifier; more than one is a duplicate. */
  public synchronized Map<String, Integer> countsByIdentifier() {
    Map<String, Integer> counts = new TreeMap<>();
    for (WrittenRecord written : byTypeAndId.values()) {
      written.identifiers().forEach(i -> counts.merge(i, 1, Integer::sum));
    }
    return counts;
  }

  private WrittenRecord put(ObjectNode resource, String id, int version) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    ObjectNode stored = Json.resource(resource.path("resourceType").asString()).put("id", id);
    stored.setAll(resource);
    stored.put("id", id);
    stored
        .withObject("meta")
        .put("versionId", Integer.toString(version))
        .put("lastUpdated", now.toString());
    String type = stored.path("resourceType").asString();
    String subject = stored.path("subject").path("reference").asString("");
    WrittenRecord written =
        new WrittenRecord(
            type,
            id,
            version,
            now,
            identifiers(stored.path("identifier")),
            subject.substring(subject.lastIndexOf('/') + 1),
            Json.text(stored));
    String key = type + "/" + id;
    byTypeAndId.put(key, written);
    versions.computeIfAbsent(key, k -> new ArrayList<>()).add(written);
    for (String identifier : written.identifiers()) {
      List<String> keys =
          byIdentifier.computeIfAbsent(type + " " + identifier, i -> new ArrayList<>());
      if (!keys.contains(key)) {
        keys.add(key);
      }
    }
    return written;
  }

  private static List<String> identifiers(JsonNode given) {
    List<String> identifiers = new ArrayList<>();
    for (JsonNode one : given.isArray() ? given : List.of(given)) {
      if (one.has("value")) {
        identifiers.add(one.path("system").asString("") + "|" + one.path("value").asString());
      }
    }
    return identifiers;
  }
}
