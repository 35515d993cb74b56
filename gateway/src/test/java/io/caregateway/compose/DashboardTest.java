package io.caregateway.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caregateway.gateway.GatewayExtension;
import io.caregateway.processes.Metrics;
import io.caregateway.stubs.ClinicalStubs;
import io.caregateway.stubs.StubsExtension;
import io.caregateway.stubs.faults.Fault;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The dashboard and the alert rules ask for nothing that a gateway does not export. */
@Tag("slow")
class DashboardTest {

  @RegisterExtension
  @Order(1)
  static final StubsExtension stubs = new StubsExtension(ClinicalStubs.with().patients(20));

  /** A request that is sent again, so that it is counted. */
  @RegisterExtension
  @Order(2)
  static final BeforeAllCallback aBusyPartner =
      context -> stubs.practice("A81001").fault(Fault.UNAVAILABLE).times(1);

  @RegisterExtension
  @Order(3)
  static final GatewayExtension gateway =
      new GatewayExtension()
          .with("gateway.audit.checkpoints.every", "PT1S")
          .with("gateway.practices.A81001.name", "The Densham Surgery")
          .with("gateway.practices.A81001.clinical-system", "emis")
          .with("gateway.practices.A81001.base-url", () -> stubs.fhirBase("A81001"));

  @Test
  void everyMetricAndLabelOfADashboardOrAlertIsExported() throws Exception {
    HttpRequest aPage = HttpRequest.newBuilder(gateway.people("/sign-on")).build();
    assertThat(gateway.client().send(aPage, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(
            () -> {
              Metrics exported = Metrics.scrape(gateway.management("/actuator/prometheus"));
              assertThat(exported.names()).containsAll(Monitoring.metrics());
              assertThat(Monitoring.queries()).allSatisfy(query -> assertLabelsOf(query, exported));
            });
  }

  private static void assertLabelsOf(PromQl query, Metrics exported) {
    query
        .labels()
        .forEach(
            (metric, labels) -> {
              if (!metric.equals(Monitoring.BUILT_IN)) {
                assertThat(exported.labels(metric)).as(query.query()).containsAll(labels);
              }
            });
  }

  @Test
  void everyFigureOfTheSiteIsOnTheDashboard() throws IOException, InterruptedException {
    String dashboard =
        Files.readString(ComposeFile.FOLDER.resolve("grafana/dashboards/care-gateway.json"));
    Set<String> missing = new TreeSet<>();
    for (String name : Metrics.scrape(gateway.management("/actuator/prometheus")).names()) {
      if (name.startsWith("caregateway_")
          && !dashboard.contains(name.replaceFirst("_(sum|max|count)$", ""))) {
        missing.add(name);
      }
    }
    assertThat(missing).isEmpty();
  }
}
