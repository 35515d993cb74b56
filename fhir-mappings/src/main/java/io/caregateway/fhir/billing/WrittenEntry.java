package io.caregateway.fhir.billing;

import io.caregateway.fhir.reading.JsonTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An entry as the clinical system gives it back, in either dialect: enough to tell whether it is
 * the one that was asked for.
 *
 * @param reference as {@code ChargeItem/12}
 * @param keys the values of its identifiers in {@link BillingItem#SYSTEM}
 * @param subject the reference of the patient it stands with
 */
public record WrittenEntry(String reference, List<String> keys, @Nullable String subject) {

  public WrittenEntry {
    keys = List.copyOf(keys);
  }

  /** Empty when the bytes are no resource with an id. */
  public static Optional<WrittenEntry> read(byte[] json) {
    return JsonTree.read(json).flatMap(WrittenEntry::of);
  }

  /** The resources of a searchset; none when the bytes are no such Bundle. */
  public static List<WrittenEntry> readAll(byte[] json) {
    List<WrittenEntry> entries = new ArrayList<>();
    JsonTree.read(json)
        .ifPresent(
            bundle ->
                bundle
                    .path("entry")
                    .forEach(entry -> of(entry.path("resource")).ifPresent(entries::add)));
    return entries;
  }

  static Optional<WrittenEntry> of(JsonNode resource) {
    String type = resource.path("resourceType").asString("");
    String id = resource.path("id").asString("");
    if (type.isEmpty() || id.isEmpty()) {
      return Optional.empty();
    }
    String subject = resource.path("subject").path("reference").asString("");
    return Optional.of(
        new WrittenEntry(type + "/" + id, keys(resource), subject.isEmpty() ? null : subject));
  }

  /** A list in R4, one object in an STU3 ChargeItem. */
  private static List<String> keys(JsonNode resource) {
    JsonNode identifiers = resource.path("identifier");
    List<String> keys = new ArrayList<>();
    for (JsonNode identifier :
        identifiers.isArray() ? identifiers.values() : List.of(identifiers)) {
      if (BillingItem.SYSTEM.equals(identifier.path("system").asString(""))) {
        keys.add(identifier.path("value").asString(""));
      }
    }
    return keys;
  }
}
