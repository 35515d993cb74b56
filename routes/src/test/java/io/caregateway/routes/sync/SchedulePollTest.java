package io.caregateway.routes.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.routes.practice.Practices;
import io.caregateway.routes.practice.TestPractices;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchedulePollTest {

  @Test
  void looksAsOftenAsThePracticeThatSyncsMostOftenNeeds() {
    assertThat(SyncSchedule.poll(syncing("PT1S", "PT5M"))).isEqualTo(Duration.ofMillis(250));
  }

  @Test
  void looksNeitherSeldomerThanEveryTwoSecondsNorAllTheTime() {
    assertThat(SyncSchedule.poll(syncing("PT5M", "PT1H"))).isEqualTo(Duration.ofSeconds(2));
    assertThat(SyncSchedule.poll(syncing("PT0.001S", "PT1H"))).isEqualTo(Duration.ofMillis(100));
  }

  private static Practices syncing(String one, String other) {
    Map<String, String> settings = new HashMap<>();
    Map.of("A81001", one, "B82002", other)
        .forEach(
            (practice, every) -> {
              String prefix = "gateway.practices." + practice + ".";
              settings.put(prefix + "name", "The Densham Surgery");
              settings.put(prefix + "clinical-system", "emis");
              settings.put(prefix + "base-url", "http://127.0.0.1:1/");
              settings.put(prefix + "sync.every", every);
            });
    return TestPractices.bind(settings);
  }
}
