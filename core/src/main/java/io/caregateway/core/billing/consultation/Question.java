package io.caregateway.core.billing.consultation;

import io.caregateway.feed.PatientId;
import io.caregateway.feed.consultation.Consultation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the clinical system was asked, and told.
 *
 * @param days how far back it was to look
 * @param answer null while there is none
 */
record Question(
    UUID request, PatientId patient, int days, Instant askedAt, @Nullable Answer answer) {

  /**
   * What it told; sealed where it is kept.
   *
   * @param reason why nothing could be read, as a sentence; null where it was
   * @param more whether there are more consultations
   * @param unreadable how many entries could not be read
   */
  record Answer(
      @Nullable String reason, List<Consultation> consultations, boolean more, int unreadable) {
    Answer {
      consultations = List.copyOf(consultations);
    }
  }
}
