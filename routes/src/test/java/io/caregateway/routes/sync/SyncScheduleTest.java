package io.caregateway.routes.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caregateway.routes.practice.Practices;
import java.time.Duration;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class SyncScheduleTest extends SyncTest {

  @Test
  void syncsEveryPracticeByItselfOnceTheRoutesRun() throws Exception {
    try (DefaultCamelContext notYet = new DefaultCamelContext()) {
      SyncSchedule schedule = schedule();
      schedule.start();
      notYet.addRoutes(new SyncScheduleConfiguration().syncScheduleStart(schedule));
      assertThat(schedule.isRunning()).isFalse();

      notYet.start();
      assertThat(schedule.isRunning()).isTrue();
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(
              () -> {
                assertThat(process.audit(EMIS)).isNotEmpty();
                assertThat(process.audit(TPP)).isNotEmpty();
              });
      schedule.stop();
    }
    assertThat(process.messages(EMIS)).isNotEmpty();
    assertThat(process.messages(TPP)).isNotEmpty();
  }

  private SyncSchedule schedule() {
    DueSync due =
        new DueSync(
            process.get(Practices.class),
            process.get(Syncs.class),
            process.get(SyncState.class),
            clock);
    return new SyncSchedule(DB.run(), process.get(Practices.class), due.tasks(), clock);
  }
}
