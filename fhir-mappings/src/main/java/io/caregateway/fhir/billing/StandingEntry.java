package io.caregateway.fhir.billing;

import io.caregateway.fhir.reading.JsonTree;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An entry as it stands in the clinical record, in either dialect, to be put right. */
public final class StandingEntry {

  private static final String ENTERED_IN_ERROR = "entered-in-error";

  /** What names the entry is not ours to change, nor whose it is. */
  private static final Set<String> KEPT =
      Set.of("resourceType", "id", "meta", "identifier", "subject");

  private final ObjectNode resource;
  private final WrittenEntry written;

  private StandingEntry(ObjectNode resource, WrittenEntry written) {
    this.resource = resource;
    this.written = written;
  }

  /** Empty when the bytes are no resource with an id. */
  public static Optional<StandingEntry> read(byte[] json) {
    return JsonTree.read(json)
        .filter(ObjectNode.class::isInstance)
        .flatMap(
            tree ->
                WrittenEntry.of(tree).map(entry -> new StandingEntry((ObjectNode) tree, entry)));
  }

  /** Which entry it is, and with whom it stands. */
  public WrittenEntry written() {
    return written;
  }

  /** An ETag made of the version in its meta (FHIR RESTful API, Managing Resource Contention). */
  public Optional<String> etag() {
    String version = resource.path("meta").path("versionId").asString("");
    return version.isEmpty() ? Optional.empty() : Optional.of("W/\"" + version + "\"");
  }

  /** Whether it stands as it is wished. What a system adds of its own makes no difference. */
  public boolean says(EntryContent wished) {
    boolean withdrawn = ENTERED_IN_ERROR.equals(resource.path("status").asString(""));
    if (wished.status() == EntryStatus.WITHDRAWN || withdrawn) {
      return wished.status() == EntryStatus.WITHDRAWN && withdrawn;
    }
    return wished.request().text().equals(resource.path("code").path("text").asString(""))
        && price().filter(p -> p.compareTo(wished.request().price().pounds()) == 0).isPresent();
  }

  /**
   * The same resource with what it is to say. What the clinical system added stays, but for the
   * narrative, which tells what it said before.
   *
   * @param wished as an {@link EntryWriter} wrote it
   */
  public byte[] saying(byte[] wished) {
    ObjectNode changed = resource.deepCopy();
    changed.remove("text");
    for (var element : JsonTree.read(wished).orElseThrow().properties()) {
      if (!KEPT.contains(element.getKey())) {
        changed.set(element.getKey(), element.getValue());
      }
    }
    return JsonTree.write(changed);
  }

  private Optional<BigDecimal> price() {
    JsonNode charge = resource.path("priceOverride").path("value");
    JsonNode value = charge.isNumber() ? charge : resource.path("valueQuantity").path("value");
    return value.isNumber() ? Optional.of(value.decimalValue()) : Optional.empty();
  }
}
