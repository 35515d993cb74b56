package io.caregateway.gateway.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Does each {@link Job} once a day, in one of the site's processes. A process that dies is missed
 * after a minute, and another does the job over.
 */
@Component
final class JobSchedule implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(JobSchedule.class);
  private static final Duration POLL = Duration.ofSeconds(10);
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final int MISSED_HEARTBEATS = 4;
  private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(30);
  private static final Duration STOP = Duration.ofSeconds(20);

  private final Scheduler scheduler;
  private final Clock clock;

  @Autowired
  JobSchedule(DataSource dataSource, ObjectProvider<Job> jobs, Clock clock) {
    this(dataSource, jobs.orderedStream().toList(), clock, POLL);
  }

  JobSchedule(DataSource dataSource, List<Job> jobs, Clock clock, Duration poll) {
    this.clock = clock;
    List<RecurringTask<Void>> tasks = jobs.stream().map(this::task).toList();
    this.scheduler =
        Scheduler.create(dataSource)
            .startTasks(tasks)
            .tableName("gateway.scheduled_jobs")
            .threads(2)
            .pollingInterval(poll)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .clock(clock::instant)
            .shutdownMaxWait(STOP)
            .alwaysPersistTimestampInUTC()
            .build();
  }

  @Override
  public void start() {
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

  private RecurringTask<Void> task(Job job) {
    return Tasks.recurring(job.name(), Schedules.daily(ZoneOffset.UTC, job.at()))
        .onFailure(
            (failed, operations) -> {
              LOG.warn(
                  "The job {} failed, and is tried again in {} minutes: {}",
                  job.name(),
                  AFTER_A_FAILURE.toMinutes(),
                  failed.getCause().map(Throwable::getMessage).orElse("no cause is known"));
              operations.reschedule(failed, clock.instant().plus(AFTER_A_FAILURE));
            })
        .execute((instance, context) -> job.work().run());
  }
}
