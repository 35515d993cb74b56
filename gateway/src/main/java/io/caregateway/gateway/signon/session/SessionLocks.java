package io.caregateway.gateway.signon.session;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.Identity;
import io.caregateway.gateway.signon.UserId;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sessions that follow the lock of the clinical system, where a client tells of it: locked they
 * serve nothing, unlocked they go on. Each that changes makes one record.
 */
@Component
public final class SessionLocks {

  /** More than anybody has. */
  private static final int MOST = 50;

  private final Sessions sessions;
  private final SessionRows rows;
  private final PracticeTransactions transactions;
  private final AuditLog audit;
  private final Clock clock;

  SessionLocks(
      Sessions sessions,
      SessionRows rows,
      PracticeTransactions transactions,
      AuditLog audit,
      Clock clock) {
    this.sessions = sessions;
    this.rows = rows;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Somebody's computer was locked, or unlocked.
   *
   * @param address of the computer, as sessions from it show it; null for every session of theirs
   *     at this practice
   * @return how many sessions were locked or unlocked by that; those that were so already do not
   *     count
   */
  public int tell(
      OdsCode practice,
      UserId user,
      @Nullable String address,
      boolean locked,
      Actor by,
      Origin origin) {
    return transactions.in(
        practice,
        () -> {
          UUID[] there =
              sessions.underWay(practice, user, MOST).stream()
                  .filter(open -> address == null || address.equals(open.origin().address()))
                  .map(RegisteredSession::id)
                  .toArray(UUID[]::new);
          List<RegisteredSession> changed =
              locked ? rows.lock(there, clock.instant()) : rows.unlock(there);
          Act act = locked ? Act.SESSION_LOCKED : Act.SESSION_UNLOCKED;
          changed.forEach(
              session ->
                  audit.append(
                      AuditRecord.done(act, by, origin)
                          .about("session of " + session.user().inWords())));
          return changed.size();
        });
  }

  public boolean isLocked(Identity person) {
    return transactions.in(person.practice(), () -> rows.isLocked(person.session()));
  }
}
