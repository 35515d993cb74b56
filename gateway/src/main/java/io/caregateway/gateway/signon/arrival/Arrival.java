package io.caregateway.gateway.signon.arrival;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.AccessAudit;
import io.caregateway.gateway.signon.Arrived;
import io.caregateway.gateway.signon.Identity;
import io.caregateway.gateway.signon.Permission;
import io.caregateway.gateway.signon.ProvenPerson;
import io.caregateway.gateway.signon.RightsSettings;
import io.caregateway.gateway.signon.RoleProfile;
import io.caregateway.gateway.signon.SignOnRefused;
import io.caregateway.gateway.signon.SignOnRefused.Cause;
import io.caregateway.gateway.signon.attempt.Attempts;
import io.caregateway.gateway.signon.people.Persons;
import io.caregateway.gateway.signon.session.Sessions;
import io.caregateway.routes.practice.Departures;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.audit.Place;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/**
 * Signs on a person who has proven who they are: notes them, registers their session and records
 * it, in one transaction. Where any of it fails, nobody is signed on.
 */
@Component
public final class Arrival {

  private static final Logger LOG = LoggerFactory.getLogger(Arrival.class);

  private final PracticeTransactions transactions;
  private final Persons persons;
  private final Departures departures;
  private final Choices choices;
  private final Everywhere everywhere;
  private final HeldRoles held;
  private final RightsSettings rights;
  private final Sessions sessions;
  private final AuditLog audit;
  private final AccessAudit refusals;
  private final Attempts attempts;
  private final Clock clock;

  Arrival(
      PracticeTransactions transactions,
      Persons persons,
      Departures departures,
      Choices choices,
      Everywhere everywhere,
      HeldRoles held,
      RightsSettings rights,
      Sessions sessions,
      AuditLog audit,
      AccessAudit refusals,
      Attempts attempts,
      Clock clock) {
    this.transactions = transactions;
    this.persons = persons;
    this.departures = departures;
    this.choices = choices;
    this.everywhere = everywhere;
    this.held = held;
    this.rights = rights;
    this.sessions = sessions;
    this.audit = audit;
    this.refusals = refusals;
    this.attempts = attempts;
    this.clock = clock;
  }

  /**
   * Signs the person on.
   *
   * @param together runs in the same transaction, before the record is written; what it throws
   *     undoes the sign-on, and comes out as it is where it is an {@link AuthenticationException}
   * @throws SignOnRefused with its cause, which is recorded already but for NOT_RECORDED
   */
  public Arrived arrive(ProvenPerson person, Place place, Origin origin, Runnable together) {
    Origin from = origin.at(place);
    try {
      OdsCode practice = person.practice();
      if (practice != null && departures.has(practice)) {
        throw new SignOnRefused(Cause.PRACTICE_LEFT);
      }
      // of the address every way of sign-on has asked before it looked at a proof
      if (practice != null) {
        return transactions.in(
            practice,
            () -> {
              attempts.require(practice, person.id(), null);
              together.run();
              return begun(person, practice, choices.of(persons.arrived(person)), from);
            });
      }
      attempts.require(null, person.id(), null);
      List<RoleProfile> all = everywhere.choices(person);
      OdsCode only = all.size() == 1 ? all.get(0).organisation() : AuditLog.SITE;
      return transactions.in(
          only,
          () -> {
            together.run();
            if (!only.equals(AuditLog.SITE) && !held.holds(person.id(), all.get(0))) {
              throw new SignOnRefused(Cause.PERSON_SUSPENDED);
            }
            return begun(person, only, all, from);
          });
    } catch (SignOnRefused refused) {
      record(person, from, refused.reason());
      throw refused;
    } catch (AuthenticationException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("A sign-on could not be recorded, so it did not take place.", e);
      throw new SignOnRefused(Cause.NOT_RECORDED, e);
    }
  }

  private Arrived begun(
      ProvenPerson person, OdsCode practice, List<RoleProfile> all, Origin origin) {
    RoleProfile role = all.size() == 1 ? all.get(0) : null;
    Identity identity = identity(person, practice, origin, role, all);
    sessions.begin(identity, origin);
    audit.append(AuditRecord.done(Act.SIGN_ON, identity.actor(), origin));
    return new Arrived(
        identity, Permission.authorities(role == null ? List.of() : rights.of(role)));
  }

  private Identity identity(
      ProvenPerson person,
      OdsCode practice,
      Origin origin,
      @Nullable RoleProfile role,
      List<RoleProfile> all) {
    return new Identity(
        person.id(),
        person.name(),
        practice,
        role,
        all,
        person.proof(),
        origin.place() == null ? Place.NONE : origin.place(),
        UUID.randomUUID(),
        clock.instant());
  }

  private void record(ProvenPerson person, Origin origin, Cause cause) {
    // one that has left may have no keys any more to record anything under
    OdsCode named = cause == Cause.PRACTICE_LEFT ? null : person.practice();
    OdsCode practice = named == null ? AuditLog.SITE : named;
    Identity somebody = identity(person, practice, origin, null, List.of());
    try {
      attempts.refused(named, person.id(), origin.address());
      refusals.append(
          practice, AuditRecord.refused(Act.SIGN_ON, somebody.actor(), origin, cause.name()));
    } catch (RuntimeException e) {
      LOG.error("A refused sign-on ({}) could not be recorded.", cause, e);
      throw new SignOnRefused(Cause.NOT_RECORDED, e);
    }
  }
}
