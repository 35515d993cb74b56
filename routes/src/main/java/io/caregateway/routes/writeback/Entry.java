package io.caregateway.routes.writeback;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.WriteBackAmended;
import io.caregateway.feed.WriteBackRequested;
import io.caregateway.fhir.billing.EntryContent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry, as a process has taken it in hand.
 *
 * @param amended the newest amendment; null when there was none
 * @param recordId its reference at the clinical system, once that is known
 * @param sent whether it may have been sent
 * @param holder marks this very attempt; whoever no longer holds the entry cannot tell its outcome.
 *     Null when nobody holds it
 * @param attempts this one included
 */
record Entry(
    WriteBackRequested request,
    @Nullable WriteBackAmended amended,
    @Nullable String recordId,
    boolean sent,
    @Nullable UUID holder,
    int attempts) {

  OdsCode practice() {
    return request.practice();
  }

  UUID key() {
    return request.key();
  }

  PatientId patient() {
    return request.patient();
  }

  /** The version of its newest amendment; 0 when there was none. */
  long amendment() {
    return amended == null ? 0 : amended.version();
  }

  boolean isWithdrawn() {
    return amended != null && amended.withdrawn();
  }

  /** What it is to say. One that was never sent says it as though it had been asked so at first. */
  EntryContent content() {
    if (amended == null) {
      return EntryContent.asked(request);
    }
    return sent || amended.withdrawn()
        ? EntryContent.amended(request, amended)
        : EntryContent.asked(amended.applyTo(request));
  }
}
