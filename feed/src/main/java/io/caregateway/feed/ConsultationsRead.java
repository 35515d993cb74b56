package io.caregateway.feed;

import io.caregateway.feed.consultation.Consultation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What consultations a patient has had, or why they could not be read.
 *
 * @param request whose answer this is
 * @param reason in words for staff, when it failed
 * @param consultations the newest first; none when it failed
 * @param more whether there are more than the gateway reads at once
 * @param unreadable how many entries of the answer could not be read and are left out
 */
public record ConsultationsRead(
    OdsCode practice,
    UUID request,
    PatientId patient,
    Outcome outcome,
    @Nullable String reason,
    List<Consultation> consultations,
    boolean more,
    int unreadable,
    Instant at) {

  public static final String TYPE = "care.consultations.read.v1";
  public static final String DESTINATION = "queue:care.consultations.outcomes";

  /** Whether they were read. */
  public enum Outcome {
    OK,
    FAILED
  }

  public ConsultationsRead {
    consultations = List.copyOf(consultations);
  }
}
