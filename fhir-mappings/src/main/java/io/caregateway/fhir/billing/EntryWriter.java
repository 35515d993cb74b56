package io.caregateway.fhir.billing;

import io.caregateway.feed.WriteBackRequested;

/** Writes an entry in one dialect. Says nothing that the request does not: no performer. */
public interface EntryWriter {

  /**
   * The entry as UTF-8 JSON.
   *
   * @param patientSourceId the patient's logical id at the clinical system
   */
  byte[] write(EntryForm form, EntryContent content, String patientSourceId);

  /** The entry as it was asked for at first. */
  default byte[] write(EntryForm form, WriteBackRequested request, String patientSourceId) {
    return write(form, EntryContent.asked(request), patientSourceId);
  }
}
