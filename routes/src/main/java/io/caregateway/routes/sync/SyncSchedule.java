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
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.StartupListener;
import org.springframework.context.SmartLifecycle;

/**
 * When syncs happen: each practice has each of the tasks, of which any process takes the one that
 * is due. A process that dies is missed after a few seconds, and another goes on with its run.
 */
final class SyncSchedule implements SmartLifecycle, StartupListener {

  private static final Duration SELDOM = Duration.ofSeconds(2);
  private static final Duration OFTEN = Duration.ofMillis(100);
  private static final Duration HEARTBEAT = Duration.ofSeconds(3);
  private static final int MISSED_HEARTBEATS = 4;
  private static final Duration AFTER_AN_ERROR = Duration.ofSeconds(30);
  private static final Duration STOP = Duration.ofSeconds(40);

  private final Practices practices;
  private final Clock clock;
  private final List<CustomTask<Void>> tasks;
  private final Scheduler scheduler;

  SyncSchedule(DataSource dataSource, Practices practices, List<DueTask> due, Clock clock) {
    this.practices = practices;
    this.clock = clock;
    this.tasks = due.stream().map(this::task).toList();
    this.scheduler =
        Scheduler.create(dataSource, List.copyOf(tasks))
            .tableName("gateway.scheduled_tasks")
            .threads(Math.max(2, practices.codes().size() * tasks.size()))
            .pollingInterval(poll(practices))
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
      tasks.forEach(task -> scheduler.scheduleIfNotExists(task.instance(practice.value()), now));
    }
    scheduler.start();
  }

  @Override
  public void stop() {
    scheduler.stop();
  }

  @Override
  public boolean isRunning() {
    return scheduler.getSchedulerState().isStarted()
        && !scheduler.getSchedulerState().isShuttingDown();
  }

  /** Often enough that no sync waits much longer than its practice's settings ask for. */
  static Duration poll(Practices practices) {
    return practices.codes().stream()
        .map(practice -> practices.get(practice).sync().every().dividedBy(4))
        .map(poll -> poll.compareTo(OFTEN) < 0 ? OFTEN : poll)
        .filter(poll -> poll.compareTo(SELDOM) < 0)
        .min(Comparator.naturalOrder())
        .orElse(SELDOM);
  }

  private CustomTask<Void> task(DueTask due) {
    return Tasks.custom(due.name(), Void.class)
        .onDeadExecutionRevive()
        .onFailureReschedule(FixedDelay.of(AFTER_AN_ERROR))
        .execute(
            (instance, context) -> {
              OdsCode practice = new OdsCode(instance.getId());
              if (practices.find(practice).isEmpty()) {
                return new CompletionHandler.OnCompleteRemove<>();
              }
              Instant next = due.work().apply(practice);
              return (complete, operations) -> operations.reschedule(complete, next);
            });
  }
}
