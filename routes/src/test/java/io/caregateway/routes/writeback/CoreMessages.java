package io.caregateway.routes.writeback;

import io.caregateway.feed.Event;
import io.caregateway.feed.FeedJson;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.WriteBackAmended;
import io.caregateway.feed.WriteBackRequested;
import io.caregateway.feed.WriteBackRetried;
import io.caregateway.safeguards.encryption.SealedEvents;
import java.net.URI;
import java.time.Instant;

/** Messages as the core sends them. */
record CoreMessages(SealedEvents events) {

  private static final URI CORE = URI.create("urn:caregateway:core");

  Event of(WriteBackRequested told) {
    return misfiled(told, told.practice());
  }

  /** As if the request were another practice's. */
  Event misfiled(WriteBackRequested told, OdsCode practice) {
    return of(WriteBackRequested.TYPE, practice, told.patient(), told);
  }

  Event of(WriteBackRetried told) {
    return of(WriteBackRetried.TYPE, told.practice(), told.patient(), told);
  }

  Event of(WriteBackAmended told) {
    return of(WriteBackAmended.TYPE, told.practice(), told.patient(), told);
  }

  Event of(String type, OdsCode practice, PatientId patient, Object told) {
    return events.seal(CORE, type, practice, patient, Instant.now(), told);
  }

  static byte[] bytes(Event event) {
    return FeedJson.write(event);
  }
}
