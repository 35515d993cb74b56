package io.caregateway.gateway.signon.role;

import io.caregateway.gateway.signon.Identity;
import io.caregateway.gateway.signon.Permission;
import io.caregateway.gateway.signon.RightsSettings;
import io.caregateway.gateway.signon.RoleProfile;
import io.caregateway.gateway.signon.session.Sessions;
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
  private final RightsSettings rights;
  private final Sessions sessions;
  private final AuditLog audit;

  RoleChange(
      PracticeTransactions transactions, RightsSettings rights, Sessions sessions, AuditLog audit) {
    this.transactions = transactions;
    this.rights = rights;
    this.sessions = sessions;
    this.audit = audit;
  }

  /**
   * @param role one of the person's choices
   * @return the authentication to go on with
   */
  Authentication to(RoleProfile role, Authentication before, Identity person, Origin origin) {
    Identity now = person.in(role);
    boolean elsewhere = !now.practice().equals(person.practice());
    transactions.run(
        now.practice(),
        () -> {
          if (elsewhere) {
            sessions.begin(now, origin);
          } else {
            sessions.changed(now, origin);
          }
          audit.append(AuditRecord.done(Act.ROLE_CHOSEN, now.actor(), origin));
        });
    if (elsewhere) {
      sessions.moved(person);
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
}
