package io.caregateway.safeguards.audit;

import io.caregateway.feed.PatientId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which of a practice's records are looked for. All that is given must hold; what is null is not
 * asked.
 *
 * @param from the earliest time that is wanted
 * @param before the first time that is too late
 * @param actor user id, whole
 * @param patients touching one of these; null for any, and those that touch none
 * @param acts one of these; null for any
 */
public record AuditQuery(
    @Nullable Instant from,
    @Nullable Instant before,
    @Nullable String actor,
    @Nullable Set<PatientId> patients,
    @Nullable Set<Act> acts,
    @Nullable Outcome outcome) {

  public static final AuditQuery ALL = new AuditQuery(null, null, null, null, null, null);

  public AuditQuery {
    acts = acts == null ? null : Set.copyOf(acts);
    patients = patients == null ? null : Set.copyOf(patients);
  }

  public AuditQuery between(@Nullable Instant earliest, @Nullable Instant end) {
    return new AuditQuery(earliest, end, actor, patients, acts, outcome);
  }

  public AuditQuery by(String userId) {
    return new AuditQuery(from, before, userId, patients, acts, outcome);
  }

  public AuditQuery about(PatientId touched) {
    return about(Set.of(touched));
  }

  public AuditQuery about(Set<PatientId> touched) {
    return new AuditQuery(from, before, actor, touched, acts, outcome);
  }

  public AuditQuery of(Set<Act> wanted) {
    return new AuditQuery(from, before, actor, patients, wanted, outcome);
  }

  public AuditQuery with(Outcome wanted) {
    return new AuditQuery(from, before, actor, patients, acts, wanted);
  }
}
