package io.caregateway.routes.erasure;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.routes.erasure.ErasureOutcome.Asked;
import io.caregateway.routes.erasure.ErasureOutcome.Declined;
import io.caregateway.routes.erasure.ErasureOutcome.Erased;
import io.caregateway.routes.erasure.ErasureOutcome.Refused;
import io.caregateway.routes.erasure.ErasureRequest.People;
import io.caregateway.routes.erasure.ErasureRequest.State;
import io.caregateway.routes.patient.Subjects;
import io.caregateway.routes.sync.SyncLease;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.rights.Subject;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Erases patients by four eyes. Each step, a refused one too, makes an audit record. */
public final class Erasures {

  private static final int MOST = 100;

  private final PracticeTransactions transactions;
  private final SyncLease lease;
  private final Subjects subjects;
  private final ErasureCheck check;
  private final ErasureRequests requests;
  private final Forgetting forgetting;
  private final AuditLog audit;
  private final Duration openFor;
  private final Clock clock;

  Erasures(
      PracticeTransactions transactions,
      SyncLease lease,
      Subjects subjects,
      ErasureCheck check,
      ErasureRequests requests,
      Forgetting forgetting,
      AuditLog audit,
      Duration openFor,
      Clock clock) {
    this.transactions = transactions;
    this.lease = lease;
    this.subjects = subjects;
    this.check = check;
    this.requests = requests;
    this.forgetting = forgetting;
    this.audit = audit;
    this.openFor = openFor;
    this.clock = clock;
  }

  /** Those that wait for a decision, the oldest first. */
  public List<ErasureRequest> open(OdsCode practice) {
    return transactions.in(practice, () -> requests.open(practice, clock.instant(), MOST));
  }

  public Optional<ErasureRequest> find(OdsCode practice, UUID id) {
    return transactions.in(practice, () -> requests.find(practice, id));
  }

  /** Asks for the erasure of a patient. */
  public ErasureOutcome ask(
      OdsCode practice,
      PatientId patient,
      ErasureGround ground,
      boolean givesUp,
      Actor actor,
      Origin origin) {
    return transactions.in(
        practice,
        () -> {
          // one at a time, so that of two requests at once one finds the other
          lease.lock(practice);
          Instant now = clock.instant();
          ErasureRefusal refusal = check.against(practice, patient);
          if (refusal == null
              && requests.open(practice, now, Integer.MAX_VALUE).stream()
                  .anyMatch(open -> open.patient().equals(patient))) {
            refusal = ErasureRefusal.ASKED_ALREADY;
          }
          if (refusal != null) {
            return refused(Act.ERASURE_ASKED, refusal, patient, null, actor, origin);
          }
          ErasureRequest asked =
              new ErasureRequest(
                  UUID.randomUUID(),
                  patient,
                  ground,
                  givesUp,
                  State.ASKED,
                  now,
                  now.plus(openFor),
                  new People(actor.id(), name(actor), null));
          requests.add(practice, asked);
          audit.append(
              AuditRecord.done(Act.ERASURE_ASKED, actor, origin)
                  .of(patient)
                  .about(asked.id() + " " + ground));
          return new Asked(asked.id());
        });
  }

  /** Erases the patient whom somebody else asked to be erased. There is no way back. */
  public ErasureOutcome approve(OdsCode practice, UUID id, Actor actor, Origin origin) {
    return transactions.in(
        practice,
        () -> {
          // a page that is being taken in must not put back what is erased here
          lease.lock(practice);
          ErasureRequest request = requests.hold(practice, id).orElse(null);
          if (request == null) {
            return refused(
                Act.ERASURE_APPROVED, ErasureRefusal.NO_SUCH_REQUEST, null, id, actor, origin);
          }
          ErasureRefusal refusal = request.against(actor.id(), clock.instant());
          if (refusal == null) {
            refusal = check.against(practice, request.patient());
          }
          Subject whose = subjects.find(practice, request.patient()).orElse(null);
          if (refusal == null && whose != null) {
            refusal = check.unsettled(whose, request.givesUp());
          }
          if (refusal != null || whose == null) {
            ErasureRefusal why = refusal == null ? ErasureRefusal.NO_SUCH_PATIENT : refusal;
            return refused(Act.ERASURE_APPROVED, why, request.patient(), id, actor, origin);
          }
          requests.decide(practice, request, State.DONE, name(actor), clock.instant());
          forgetting.forget(whose);
          audit.append(
              AuditRecord.done(Act.ERASURE_APPROVED, actor, origin)
                  .of(request.patient())
                  .about(id + " " + request.ground()));
          for (PatientId erased : whose.ids()) {
            audit.append(
                AuditRecord.done(Act.PATIENT_ERASED, actor, origin)
                    .of(erased)
                    .about(id.toString()));
          }
          return new Erased();
        });
  }

  /** Declines a request, or takes one's own back. */
  public ErasureOutcome decline(OdsCode practice, UUID id, Actor actor, Origin origin) {
    return transactions.in(
        practice,
        () -> {
          ErasureRequest request = requests.hold(practice, id).orElse(null);
          if (request == null || request.state() != State.ASKED) {
            return refused(
                Act.ERASURE_DECLINED,
                request == null ? ErasureRefusal.NO_SUCH_REQUEST : ErasureRefusal.DECIDED_ALREADY,
                request == null ? null : request.patient(),
                id,
                actor,
                origin);
          }
          requests.decide(practice, request, State.DECLINED, name(actor), clock.instant());
          audit.append(
              AuditRecord.done(Act.ERASURE_DECLINED, actor, origin)
                  .of(request.patient())
                  .about(id.toString()));
          return new Declined();
        });
  }

  private Refused refused(
      Act act,
      ErasureRefusal why,
      @Nullable PatientId patient,
      @Nullable UUID request,
      Actor actor,
      Origin origin) {
    AuditRecord record = AuditRecord.refused(act, actor, origin, why.name());
    AuditRecord of = patient == null ? record : record.of(patient);
    audit.append(request == null ? of : of.about(request.toString()));
    return new Refused(why);
  }

  private static String name(Actor actor) {
    return actor.name() == null ? actor.id() : actor.name();
  }
}
