package io.caregateway.fhir.outcome;

import org.jspecify.annotations.Nullable;

/**
 * A partner's refusal.
 *
 * @param httpStatus of the answer
 * @param code the partner's error code in one spelling, as {@code ACCESS_DENIED}; {@code HTTP_503}
 *     when it gave none
 * @param display the partner's words for a code that is known; null otherwise, for they may quote
 *     the request
 * @param remedy who can do something about it
 * @param sentence for staff: what happened and what to do; no diagnostics, no personal data
 */
public record PartnerRefusal(
    int httpStatus, String code, @Nullable String display, Remedy remedy, String sentence) {

  /** Reads an answer with that status and body, which may be empty or anything else. */
  public static PartnerRefusal read(int httpStatus, byte[] body) {
    return RefusalReader.read(httpStatus, body);
  }

  /** Who can do something about a refusal. */
  public enum Remedy {
    /** Time: the same request may pass later. */
    TRY_LATER,
    /** Staff, by correcting what is held of the patient. */
    CORRECT_PATIENT,
    /** Whoever runs the gateway, in its settings or with the partner. */
    CORRECT_SETTINGS,
    /** Nobody here: the partner says no, and means it. */
    ACCEPT
  }
}
