package io.caregateway.routes.sync;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.caregateway.feed.OdsCode;
import io.caregateway.routes.practice.Practices;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.StartupListener;
import org.springframework.context.SmartLifecycle;

/**
 * When syncs happen: each practice has a task for changes and one for the comparison of ids, of
 * which any process takes the one that is due. A process that dies is missed after a few seconds,
 * and another goes on with its run.
 */
final class SyncSchedule implements SmartLifecycle, StartupListener {

  private static final Duration POLL = Duration.ofSeconds(2);
  private static final Duration HEARTBEAT = Duration.ofSeconds(3);
  private static final int MISSED_HEARTBEATS = 4;
  private static final Duration AFTER_AN_ERROR = Duration.ofSeconds(30);
  private static final Duration STOP = Duration.ofSeconds(40);

  private final Practices practices;
  private final Halt halt;
  private final Clock clock;
  private final CustomTask<Void> changes;
  private final CustomTask<Void> ids;
  private final Scheduler scheduler;

  SyncSchedule(DataSource dataSource, Practices practices, DueSync due, Halt halt, Clock clock) {
    this.practices = practices;
    this.halt = halt;
    this.clock = clock;
    this.changes = task("sync-changes", due::changes);
    this.ids = task("sync-ids", due::ids);
    this.scheduler =
        Scheduler.create(dataSource, changes, ids)
            .tableName("gateway.scheduled_tasks")
            .threads(Math.max(2, practices.codes().size() * 2))
            .pollingInterval(POLL)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .clock(clock::instant)
            .shutdownMaxWait(STOP)
            .alwaysPersistTimestampInUTC()
            .build();
  }

  /** Nothing yet: the routes must run before the first sync is sent to them. */
  @Override
  public void start() {}

  /** Called when the routes run. */
  @Override
  public void onCamelContextStarted(CamelContext context, boolean alreadyStarted) {
    startScheduler();
  }

  private void startScheduler() {
    for (OdsCode practice : practices.codes()) {
      Instant now = clock.instant();
      scheduler.scheduleIfNotExists(changes.instance(practice.value()), now);
      scheduler.scheduleIfNotExists(ids.instance(practice.value()), now);
    }
    scheduler.start();
  }

  @Override
  public void stop() {
    halt.call();
    scheduler.stop();
  }

  @Override
  public boolean isRunning() {
    return scheduler.getSchedulerState().isStarted()
        && !scheduler.getSchedulerState().isShuttingDown();
  }

  private CustomTask<Void> task(String name, Function<OdsCode, Instant> work) {
    return Tasks.custom(name, Void.class)
        .onDeadExecutionRevive()
        .onFailureReschedule(FixedDelay.of(AFTER_AN_ERROR))
        .execute(
            (instance, context) -> {
              OdsCode practice = new OdsCode(instance.getId());
              if (practices.find(practice).isEmpty()) {
                return new CompletionHandler.OnCompleteRemove<>();
              }
              Instant next = work.apply(practice);
              return (complete, operations) -> operations.reschedule(complete, next);
            });
  }
}
