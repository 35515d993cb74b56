package io.caregateway.core;

import static io.caregateway.core.TestPatients.changed;
import static io.caregateway.core.TestPatients.newId;
import static io.caregateway.core.TestPatients.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.billing.BillingItems;
import io.caregateway.core.billing.NewItem;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.demographics.PatientState;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CoreMetricsTest extends CoreTest {

  @Test
  void countsAccountsAndItemsByPracticeAndState() {
    PatientId patient = newId();
    tellAndAwait(changed(PRACTICE, patient, 1, person("Lovelace", "9990000018", "1970")));
    tellAndAwait(
        changed(PRACTICE, newId(), 1, PatientState.LEFT, person("Byron", "9990000026", "1971")));
    core.bean(BillingItems.class)
        .add(
            PRACTICE,
            patient,
            new NewItem("A", null, "Report", "1", "2026-11-01"),
            PRIYA,
            DESK,
            UUID.randomUUID());

    core.bean(CoreMetrics.class).refresh();

    assertThat(gauge("caregateway.core.accounts", "active")).isEqualTo(1);
    assertThat(gauge("caregateway.core.accounts", "left")).isEqualTo(1);
    assertThat(gauge("caregateway.core.accounts", "deceased")).isZero();
    assertThat(gauge("caregateway.core.billing.items", "waiting")).isEqualTo(1);
    assertThat(gauge("caregateway.core.billing.items", "parked")).isZero();
    assertThat(
            core.bean(MeterRegistry.class)
                .get("caregateway.core.bulk.waiting")
                .tags("practice", PRACTICE.value())
                .gauge()
                .value())
        .isZero();
  }

  private static double gauge(String name, String state) {
    return core.bean(MeterRegistry.class)
        .get(name)
        .tags("practice", PRACTICE.value(), "state", state)
        .gauge()
        .value();
  }
}
