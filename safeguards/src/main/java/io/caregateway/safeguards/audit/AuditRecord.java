package io.caregateway.safeguards.audit;

import io.caregateway.feed.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * One act, to be recorded.
 *
 * @param reason why it was refused or failed, in words without personal data
 * @param patient the patient it touched
 * @param subject the other thing it touched: a run, an entry's key, a setting
 * @param elsewhere where it happened, when another system sent it in
 */
public record AuditRecord(
    Act act,
    Outcome outcome,
    Actor actor,
    Origin origin,
    @Nullable PatientId patient,
    @Nullable String subject,
    @Nullable String reason,
    @Nullable Elsewhere elsewhere) {

  public static AuditRecord done(Act act, Actor actor, Origin origin) {
    return new AuditRecord(act, Outcome.DONE, actor, origin, null, null, null, null);
  }

  public static AuditRecord refused(Act act, Actor actor, Origin origin, String reason) {
    return new AuditRecord(act, Outcome.REFUSED, actor, origin, null, null, reason, null);
  }

  public static AuditRecord failed(Act act, Actor actor, Origin origin, String reason) {
    return new AuditRecord(act, Outcome.FAILED, actor, origin, null, null, reason, null);
  }

  public AuditRecord of(PatientId touched) {
    return new AuditRecord(act, outcome, actor, origin, touched, subject, reason, elsewhere);
  }

  public AuditRecord about(String touched) {
    return new AuditRecord(act, outcome, actor, origin, patient, touched, reason, elsewhere);
  }
}
