package io.caregateway.routes.restriction;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.ProcessingRestricted;
import io.caregateway.feed.outbox.Outbox;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.encryption.SealedEvents;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * Restricts the use of a patient's data, and lifts that again (UK GDPR, Article 18). Meanwhile
 * nothing new is billed or written to the clinical record; the sync goes on, since what it keeps is
 * a copy of what the clinical system says. A change, its message to the core and its audit record
 * stand or fall together.
 */
public final class Restrictions {

  private static final URI GATEWAY = URI.create("urn:caregateway:gateway");

  private final PracticeTransactions transactions;
  private final RestrictionTable table;
  private final SealedEvents events;
  private final Outbox outbox;
  private final AuditLog audit;
  private final Clock clock;

  Restrictions(
      PracticeTransactions transactions,
      RestrictionTable table,
      SealedEvents events,
      Outbox outbox,
      AuditLog audit,
      Clock clock) {
    this.transactions = transactions;
    this.table = table;
    this.events = events;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /** The restriction that stands; empty where there is none. */
  public Optional<Restriction> standing(OdsCode practice, PatientId patient) {
    return transactions
        .in(practice, () -> table.find(practice, patient))
        .filter(Restriction::restricted);
  }

  public boolean holds(OdsCode practice, PatientId patient) {
    return !among(practice, Set.of(patient)).isEmpty();
  }

  /** Those of the patients whose data is restricted. */
  public Set<PatientId> among(OdsCode practice, Collection<PatientId> patients) {
    return transactions.in(practice, () -> table.among(practice, patients));
  }

  /**
   * @return false when the data is restricted already; then that stays as it is
   */
  public boolean restrict(
      OdsCode practice, PatientId patient, RestrictionGround ground, Actor actor, Origin origin) {
    return transactions.in(practice, () -> change(practice, patient, true, ground, actor, origin));
  }

  /**
   * @return false when nothing is restricted
   */
  public boolean lift(OdsCode practice, PatientId patient, Actor actor, Origin origin) {
    return transactions.in(
        practice,
        () -> {
          RestrictionGround ground =
              table
                  .find(practice, patient)
                  .map(Restriction::ground)
                  .orElse(RestrictionGround.ACCURACY);
          return change(practice, patient, false, ground, actor, origin);
        });
  }

  private boolean change(
      OdsCode practice,
      PatientId patient,
      boolean restricted,
      RestrictionGround ground,
      Actor actor,
      Origin origin) {
    Act act = restricted ? Act.PROCESSING_RESTRICTED : Act.RESTRICTION_LIFTED;
    Optional<Restriction> before = table.find(practice, patient);
    boolean same = before.map(Restriction::restricted).orElse(false) == restricted;
    String by = actor.name() == null ? actor.id() : actor.name();
    Instant now = clock.instant();
    long version = before.map(Restriction::version).orElse(0L) + 1;
    Restriction after = new Restriction(patient, version, restricted, ground, by, now);
    if (same || !table.put(practice, after)) {
      audit.append(
          AuditRecord.refused(
                  act, actor, origin, restricted ? "Restricted already." : "Not restricted.")
              .of(patient));
      return false;
    }
    ProcessingRestricted told =
        new ProcessingRestricted(practice, patient, version, restricted, now);
    outbox.append(
        ProcessingRestricted.DESTINATION,
        events.seal(GATEWAY, ProcessingRestricted.TYPE, practice, patient, now, told));
    audit.append(AuditRecord.done(act, actor, origin).of(patient).about(ground.name()));
    return true;
  }
}
