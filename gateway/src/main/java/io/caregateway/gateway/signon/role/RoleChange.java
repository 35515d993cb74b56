package io.caregateway.gateway.signon.role;

import io.caregateway.gateway.signon.AccessAudit;
import io.caregateway.gateway.signon.Identity;
import io.caregateway.gateway.signon.Permission;
import io.caregateway.gateway.signon.RightsSettings;
import io.caregateway.gateway.signon.RoleProfile;
import io.caregateway.gateway.signon.arrival.HeldRoles;
import io.caregateway.gateway.signon.session.Sessions;
import io.caregateway.routes.practice.Departures;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Has a person work in another of their roles, and records it. */
@Component
final class RoleChange {

  private final PracticeTransactions transactions;
  private final Departures departures;
  private final RightsSettings rights;
  private final HeldRoles held;
  private final Sessions sessions;
  private final AuditLog audit;
  private final AccessAudit refusals;

  RoleChange(
      PracticeTransactions transactions,
      Departures departures,
      RightsSettings rights,
      HeldRoles held,
      Sessions sessions,
      AuditLog audit,
      AccessAudit refusals) {
    this.transactions = transactions;
    this.departures = departures;
    this.rights = rights;
    this.held = held;
    this.refusals = refusals;
    this.sessions = sessions;
    this.audit = audit;
  }

  /**
   * @param role one of the person's choices
   * @return the authentication to go on with
   * @throws RoleTaken where they have it no longer, or are kept out there; it is recorded
   * @throws SessionOver where they were signed out meanwhile
   * @throws io.caregateway.routes.practice.PracticeLeft when the role is at a practice that leaves
   */
  Authentication to(RoleProfile role, Authentication before, Identity person, Origin origin) {
    Identity now = person.in(role);
    departures.require(now.practice());
    boolean elsewhere = !now.practice().equals(person.practice());
    try {
      transactions.run(now.practice(), () -> begin(now, role, elsewhere, origin));
    } catch (RoleTaken taken) {
      refusals.append(
          person.practice(),
          AuditRecord.refused(Act.ROLE_CHOSEN, person.actor(), origin, "ROLE_TAKEN"));
      throw taken;
    }
    if (elsewhere && !sessions.moved(person)) {
      ended(now, origin);
      throw new SessionOver();
    }
    return before.toBuilder()
        .principal(now)
        .authorities(
            authorities -> {
              authorities.clear();
              authorities.addAll(Permission.authorities(rights.of(role)));
            })
        .build();
  }

  /** Ends the session again that the choice began. */
  void ended(Identity person, Origin origin) {
    sessions.signedOut(person, origin, "SIGNED_OUT_MEANWHILE");
  }

  private void begin(Identity now, RoleProfile role, boolean elsewhere, Origin origin) {
    if (!held.holds(now.id(), role)) {
      throw new RoleTaken();
    }
    if (elsewhere) {
      sessions.begin(now, origin);
    } else if (!sessions.changed(now, origin)) {
      throw new SessionOver();
    }
    audit.append(AuditRecord.done(Act.ROLE_CHOSEN, now.actor(), origin));
  }
}
