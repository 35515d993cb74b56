package io.caregateway.feed.demographics;

import org.jspecify.annotations.Nullable;

/**
 * What is said of a death.
 *
 * @param date FHIR dateTime text, null when only the fact is known
 * @param notification 1 informal, 2 formal, U removed (DeathNotificationStatus)
 * @param notifiedOn when that status took effect
 * @param deceased the plain flag or the date's presence
 */
public record Death(
    boolean deceased,
    @Nullable String date,
    @Nullable Code notification,
    @Nullable String notifiedOn) {

  /** Whether the patient is to be treated as dead: said so, and not since taken back. */
  public boolean holds() {
    boolean removed = notification != null && "U".equals(notification.code());
    return !removed && (deceased || notification != null);
  }
}
