package io.caregateway.routes.signon.staff;

import io.caregateway.feed.OdsCode;
import io.caregateway.routes.partner.PartnerFailure;
import io.caregateway.routes.practice.Practices;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.Origin;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** The users sync that the gateway does by itself when it is due, and when the next one is. */
final class DueStaff {

  private static final Actor GATEWAY = Actor.system("users-sync");

  /** Soon enough after a failure, or while somebody else is at it. */
  private static final Duration SOON = Duration.ofMinutes(15);

  private final Practices practices;
  private final StaffSync sync;
  private final Clock clock;

  DueStaff(Practices practices, StaffSync sync, Clock clock) {
    this.practices = practices;
    this.sync = sync;
    this.clock = clock;
  }

  /**
   * @return when to do it again
   */
  Instant run(OdsCode practice) {
    Duration every = practices.get(practice).users().every();
    if (every == null) {
      return clock.instant().plus(SOON);
    }
    try {
      sync.run(practice, GATEWAY, Origin.internal(UUID.randomUUID().toString()));
      return clock.instant().plus(every);
    } catch (PartnerFailure | StaffUnreadable | StaffSyncUnderWay e) {
      // recorded by whoever failed
      return clock.instant().plus(every.compareTo(SOON) < 0 ? every : SOON);
    }
  }
}
