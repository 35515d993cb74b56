package io.caregateway.gateway.signon.attempt;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.AccessAudit;
import io.caregateway.gateway.signon.SignOnRefused;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Attempts to sign on of whom nobody knows yet who they are: limited by address, each refusal with
 * its record.
 */
@Component
public final class NamelessAttempts {

  private final Attempts attempts;
  private final AccessAudit audit;

  NamelessAttempts(Attempts attempts, AccessAudit audit) {
    this.attempts = attempts;
    this.audit = audit;
  }

  /**
   * Refuses an address that was refused too often of late, before anything that it sent is looked
   * at.
   *
   * @param practice which they sign on to; null where none is known
   * @param how they try to sign on, in a word
   * @throws SignOnRefused TOO_MANY_ATTEMPTS, which is recorded
   */
  public void require(@Nullable OdsCode practice, Origin origin, String how) {
    try {
      attempts.require(practice, null, origin.address());
    } catch (SignOnRefused tooMany) {
      record(practice, origin, how, tooMany.reason().name());
      throw tooMany;
    }
  }

  /** Counts and records a refusal. */
  public void refused(@Nullable OdsCode practice, Origin origin, String how, String cause) {
    attempts.refused(practice, null, origin.address());
    record(practice, origin, how, cause);
  }

  /** Records a refusal that is nothing of whoever tried, so that it does not count against them. */
  public void record(@Nullable OdsCode practice, Origin origin, String how, String cause) {
    String organisation = practice == null ? null : practice.value();
    Actor somebody =
        new Actor(Actor.Kind.PERSON, "unknown", null, null, organisation, how + ", refused");
    audit.append(practice, AuditRecord.refused(Act.SIGN_ON, somebody, origin, cause));
  }
}
