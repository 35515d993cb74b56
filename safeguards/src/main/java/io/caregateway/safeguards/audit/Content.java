package io.caregateway.safeguards.audit;

import org.jspecify.annotations.Nullable;

/**
 * What of a record is sealed.
 *
 * @param local the time at the practice with its offset (ISO 8601); null in records from before the
 *     log
 */
record Content(
    Actor actor,
    Origin origin,
    @Nullable String subject,
    @Nullable String reason,
    @Nullable String local,
    @Nullable Elsewhere elsewhere) {

  static Content of(AuditRecord act, String local) {
    return new Content(
        act.actor(), act.origin(), act.subject(), act.reason(), local, act.elsewhere());
  }
}
