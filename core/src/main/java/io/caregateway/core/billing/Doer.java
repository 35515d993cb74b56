package io.caregateway.core.billing;

import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Origin;
import org.jspecify.annotations.Nullable;

/** Whoever does something, and from where. */
public record Doer(Actor actor, Origin origin) {

  /** As it is shown: the name or, where there is none, the user id. */
  public String shown() {
    return actor.name() == null ? actor.id() : actor.name();
  }

  /**
   * The audit record of a look at an account, or at what belongs to one.
   *
   * @param patient whom it is about; null where it tells of a payer who is no patient alone
   */
  public AuditRecord looked(@Nullable PatientId patient) {
    return patient == null
        ? AuditRecord.done(Act.PAYER_READ, actor, origin)
        : AuditRecord.done(Act.PATIENT_READ, actor, origin).of(patient);
  }

  /**
   * The audit record of a look at what is not there.
   *
   * @param reason a sentence
   */
  public AuditRecord lookedInVain(String reason) {
    return AuditRecord.refused(Act.PATIENT_READ, actor, origin, reason);
  }
}
