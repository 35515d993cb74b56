package io.caregateway.routes.sync;

import io.caregateway.feed.OdsCode;
import io.caregateway.routes.practice.PracticeLeft;
import io.caregateway.routes.practice.Practices;
import io.caregateway.routes.practice.SyncSettings;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.Origin;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the gateway does by itself when a sync is due, and when the next one is. */
final class DueSync {

  private static final Actor GATEWAY = Actor.system("sync");
  private static final Duration A_MOMENT = Duration.ofSeconds(1);

  /** How soon a practice that was to leave and stays is synced again. */
  private static final Duration SHOULD_IT_STAY = Duration.ofHours(1);

  private final Practices practices;
  private final Syncs syncs;
  private final SyncState state;
  private final Clock clock;

  DueSync(Practices practices, Syncs syncs, SyncState state, Clock clock) {
    this.practices = practices;
    this.syncs = syncs;
    this.state = state;
    this.clock = clock;
  }

  List<DueTask> tasks() {
    return List.of(new DueTask("sync-changes", this::changes), new DueTask("sync-ids", this::ids));
  }

  /**
   * Takes in changes; the first time, everything.
   *
   * @return when to do it again
   */
  Instant changes(OdsCode practice) {
    SyncSettings settings = practices.get(practice).sync();
    Instant next = clock.instant().plus(settings.every());
    return sync(practice, SyncKind.INCREMENTAL, next);
  }

  /**
   * Compares ids, once there is something to compare.
   *
   * @return when to do it again
   */
  Instant ids(OdsCode practice) {
    SyncSettings settings = practices.get(practice).sync();
    Instant now = clock.instant();
    if (state.watermark(practice).isEmpty()) {
      return now.plus(settings.every());
    }
    Instant due =
        state.lastReconcile(practice).map(last -> last.plus(settings.reconcile())).orElse(now);
    return due.isAfter(now)
        ? due
        : sync(practice, SyncKind.RECONCILE, now.plus(settings.reconcile()));
  }

  private Instant sync(OdsCode practice, SyncKind kind, Instant next) {
    try {
      syncs.run(practice, kind, GATEWAY, Origin.internal(UUID.randomUUID().toString()));
      return next;
    } catch (PracticeLeft e) {
      return clock.instant().plus(SHOULD_IT_STAY);
    } catch (SyncUnderWay e) {
      // should whoever runs it have died, its lease ends and the run is gone on with; most end
      // sooner
      Instant now = clock.instant();
      Instant free = syncs.underWayUntil(practice);
      Instant over = (free.isAfter(now) ? free : now).plus(A_MOMENT);
      Instant usual = now.plus(practices.get(practice).sync().every());
      return usual.isBefore(over) ? usual : over;
    }
  }
}
