package io.caregateway.feed;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * The gateway's own id of a patient at a practice. It says nothing about the person, so it may
 * stand in URLs and logs, and it stays the same when the clinical system re-keys its record.
 */
public record PatientId(@JsonValue UUID value) {

  @JsonCreator
  public PatientId {}

  public static PatientId of(String text) {
    return new PatientId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
