package io.caregateway.stubs.written;

import java.time.Instant;
import java.util.List;

/**
 * A record that a client wrote.
 *
 * @param version 1 and upwards
 * @param identifiers each {@code system|value}
 * @param patientId logical id of its subject
 * @param json the whole resource, with id and meta
 */
public record WrittenRecord(
    String type,
    String id,
    int version,
    Instant lastUpdated,
    List<String> identifiers,
    String patientId,
    String json) {

  public WrittenRecord {
    identifiers = List.copyOf(identifiers);
  }

  public String etag() {
    return "W/\"" + version + "\"";
  }
}
