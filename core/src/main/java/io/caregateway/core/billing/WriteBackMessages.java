package io.caregateway.core.billing;

import io.caregateway.feed.Event;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.WriteBackAmended;
import io.caregateway.feed.WriteBackRequested;
import io.caregateway.feed.WriteBackRetried;
import io.caregateway.feed.outbox.Outbox;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.encryption.SealedEvents;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/** What the core asks of the gateway; it leaves by the outbox. */
final class WriteBackMessages {

  private static final URI SOURCE = URI.create("urn:caregateway:core");

  private final SealedEvents events;
  private final Outbox outbox;

  WriteBackMessages(SealedEvents events, Outbox outbox) {
    this.events = events;
    this.outbox = outbox;
  }

  void request(
      OdsCode practice, UUID key, PatientId patient, CheckedItem item, Actor actor, Instant at) {
    WriteBackRequested asked =
        new WriteBackRequested(
            practice,
            key,
            patient,
            item.code(),
            item.clinicalCode(),
            item.text(),
            item.price(),
            item.date(),
            actor.id(),
            at);
    Event event = events.seal(SOURCE, WriteBackRequested.TYPE, practice, patient, at, asked);
    outbox.append(WriteBackRequested.DESTINATION, event);
  }

  /**
   * @param told the item as it says it from now on
   */
  void amend(
      OdsCode practice,
      BillingItem told,
      long version,
      boolean withdrawn,
      String reason,
      Actor actor,
      Instant at) {
    WriteBackAmended asked =
        new WriteBackAmended(
            practice,
            told.key(),
            told.patient(),
            version,
            withdrawn,
            withdrawn ? null : told.text(),
            withdrawn ? null : told.price(),
            reason,
            actor.id(),
            at);
    Event event = events.seal(SOURCE, WriteBackAmended.TYPE, practice, told.patient(), at, asked);
    outbox.append(WriteBackAmended.DESTINATION, event);
  }

  void retry(OdsCode practice, UUID key, PatientId patient, Actor actor, Instant at) {
    WriteBackRetried asked = new WriteBackRetried(practice, key, patient, actor.id(), at);
    Event event = events.seal(SOURCE, WriteBackRetried.TYPE, practice, patient, at, asked);
    outbox.append(WriteBackRetried.DESTINATION, event);
  }
}
