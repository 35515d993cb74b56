package io.caregateway.feed;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * A structured CloudEvent (CloudEvents 1.0, JSON format) whose data is sealed under the practice's
 * data key. The id stays the same through every retry and replay.
 *
 * @param id also the broker's duplicate-detection id
 * @param source which part sent it, as {@code urn:caregateway:gateway}
 * @param type the record's TYPE
 * @param practice extension attribute: whose data key opens the data
 * @param subject the id of the patient, or of the audit log, which says nothing about the person
 * @param dataBase64 the sealed JSON of the record
 */
public record Event(
    String specversion,
    UUID id,
    URI source,
    String type,
    OdsCode practice,
    String subject,
    Instant time,
    String datacontenttype,
    @JsonProperty("data_base64") String dataBase64) {

  public static Event of(
      UUID id,
      URI source,
      String type,
      OdsCode practice,
      PatientId subject,
      Instant time,
      byte[] sealed) {
    return of(id, source, type, practice, subject.value(), time, sealed);
  }

  /** As the other, of what is no patient. */
  public static Event of(
      UUID id, URI source, String type, OdsCode practice, UUID subject, Instant time, byte[] data) {
    return new Event(
        "1.0",
        id,
        source,
        type,
        practice,
        subject.toString(),
        time,
        "application/octet-stream",
        Base64.getEncoder().encodeToString(data));
  }

  /** The sealed bytes. */
  public byte[] data() {
    return Base64.getDecoder().decode(dataBase64);
  }
}
