package io.caregateway.gateway.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caregateway.testing.PostgresExtension;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JobScheduleTest {

  @RegisterExtension
  static final PostgresExtension DB =
      PostgresExtension.withSchemas("keys", "feed", "audit", "gateway");

  private static final Duration POLL = Duration.ofMillis(50);
  private static final Duration MANY_POLLS = Duration.ofMillis(400);

  private final SetClock clock = new SetClock(Instant.parse("2026-05-01T02:14:00Z"));
  private final AtomicInteger done = new AtomicInteger();

  @AfterEach
  void forget() {
    DB.jdbc().sql("delete from gateway.scheduled_jobs").update();
  }

  @Test
  void twoProcessesDoItOnceADayBetweenThem() {
    JobSchedule here = schedule(done::incrementAndGet);
    JobSchedule there = schedule(done::incrementAndGet);
    try {
      await().during(MANY_POLLS).until(() -> done.get() == 0);
      clock.now = Instant.parse("2026-05-01T02:15:01Z");
      await().until(() -> done.get() == 1);
      await().during(MANY_POLLS).until(() -> done.get() == 1);
      clock.now = Instant.parse("2026-05-02T02:15:01Z");
      await().until(() -> done.get() == 2);
    } finally {
      here.stop();
      there.stop();
    }
  }

  @Test
  void whatFailedIsTriedAgainAfterHalfAnHour() {
    JobSchedule schedule =
        schedule(
            () -> {
              if (done.incrementAndGet() == 1) {
                throw new IllegalStateException("the disk is full");
              }
            });
    try {
      clock.now = Instant.parse("2026-05-01T02:15:01Z");
      await().until(() -> done.get() == 1);
      await().during(MANY_POLLS).until(() -> done.get() == 1);
      clock.now = Instant.parse("2026-05-01T02:45:02Z");
      await().until(() -> done.get() == 2);
    } finally {
      schedule.stop();
    }
    assertThat(done).hasValue(2);
  }

  private JobSchedule schedule(Runnable work) {
    Job job = new Job("backup", LocalTime.of(2, 15), work);
    JobSchedule schedule = new JobSchedule(DB.run(), List.of(job), clock, POLL);
    schedule.start();
    await()
        .until(
            () ->
                DB.jdbc()
                        .sql("select count(*) from gateway.scheduled_jobs")
                        .query(Long.class)
                        .single()
                    == 1);
    return schedule;
  }

  private static final class SetClock extends Clock {

    private volatile Instant now;

    private SetClock(Instant now) {
      this.now = now;
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
