package io.caregateway.routes.audit;

import io.caregateway.feed.Event;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Elsewhere;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.audit.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An act as another system tells of it.
 *
 * @param at when it happened, by that system's clock
 * @param reason why it was refused or failed, in words without personal data
 */
record RecordedElsewhere(
    OdsCode practice,
    Instant at,
    Act act,
    Outcome outcome,
    Actor actor,
    Origin origin,
    @Nullable PatientId patient,
    @Nullable String subject,
    @Nullable String reason) {

  private static final int LONGEST = 500;

  /** Whether all is there that a record must have, and no part is too long to be one. */
  boolean isWhole() {
    return practice != null
        && at != null
        && act != null
        && outcome != null
        && actor != null
        && actor.kind() != null
        && actor.id() != null
        && !actor.id().isBlank()
        && origin != null
        && fits(actor.id())
        && fits(actor.name())
        && fits(subject)
        && fits(reason)
        && fits(origin.correlationId())
        && (outcome == Outcome.DONE || reason != null);
  }

  private static boolean fits(@Nullable String part) {
    return part == null || part.length() <= LONGEST;
  }

  AuditRecord record(Event event) {
    return new AuditRecord(
        act,
        outcome,
        actor,
        origin,
        patient,
        subject,
        reason,
        new Elsewhere(event.source().toString(), event.id().toString(), at));
  }
}
