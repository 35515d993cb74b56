package io.caregateway.safeguards.encryption;

import io.caregateway.feed.Event;
import io.caregateway.feed.FeedJson;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/**
 * Seals the records that travel between the gateway and the core, and opens them again. The data of
 * an event opens under that event's id and its practice's key alone.
 */
public final class SealedEvents {

  private static final String PLACE = "feed.event";

  private final FieldCipher cipher;

  public SealedEvents(FieldCipher cipher) {
    this.cipher = cipher;
  }

  /**
   * A new event, under an id of its own.
   *
   * @param source which part sends it, as {@code urn:caregateway:gateway}
   * @param type the record's TYPE
   */
  public Event seal(
      URI source, String type, OdsCode practice, PatientId patient, Instant time, Object record) {
    return seal(source, type, practice, patient.value(), time, record);
  }

  /** As the other, of what is no patient. */
  public Event seal(
      URI source, String type, OdsCode practice, UUID subject, Instant time, Object record) {
    Packed json = Packed.of(FeedJson.write(record));
    return seal(cipher.sealing(practice), source, type, subject, time, json);
  }

  /** As the others, for many of one practice in a row. */
  public static Event seal(
      FieldCipher.Sealing under, URI source, String type, UUID subject, Instant time, Packed json) {
    UUID id = UUID.randomUUID();
    byte[] sealed = under.seal(binding(id), json);
    return Event.of(id, source, type, under.practice(), subject, time, sealed);
  }

  /**
   * @throws WrongKey when the data was changed, belongs to another event, or its key is gone
   * @throws io.caregateway.feed.UnreadableMessage when it is not such a record
   */
  public <T> T open(Event event, Class<T> type) {
    return opened(event, type).told();
  }

  /** As {@link #open}, to be sealed again as it is. */
  public <T> Opened<T> opened(Event event, Class<T> type) {
    return Opened.read(cipher.opened(event.practice(), binding(event.id()), event.data()), type);
  }

  private static Binding binding(UUID event) {
    return new Binding(PLACE, event.toString(), 0);
  }
}
