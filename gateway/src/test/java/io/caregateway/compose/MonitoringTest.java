package io.caregateway.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MonitoringTest {

  @Test
  void everyGatewayIsScrapedWhereItServesItsMetrics() throws IOException {
    ComposeFile file = ComposeFile.read(Map.of());
    Set<String> expected = new TreeSet<>();
    for (String service : file.services().keySet()) {
      if (service.startsWith("gateway-")) {
        expected.add(service + ":" + file.environment(service).get("GATEWAY_MANAGEMENT_PORT"));
      }
    }
    JsonNode scrape = Monitoring.yaml("prometheus/prometheus.yml").at("/scrape_configs/0");
    assertThat(scrape.path("metrics_path").asString()).isEqualTo("/actuator/prometheus");
    assertThat(new TreeSet<>(ComposeFile.texts(scrape.at("/static_configs/0/targets"))))
        .isEqualTo(expected)
        .hasSize(2);
  }

  @Test
  void whatNeedsSomebodyRaisesAnAlertThatSaysWhatToDo() throws IOException {
    JsonNode rules = Monitoring.alerts().at("/groups/0/rules");
    assertThat(rules.findValuesAsString("alert"))
        .contains(
            "GatewayDown", "PracticeNotSynced", "OutboxOld", "WriteBackParked", "QuarantineGrows");
    for (JsonNode rule : rules) {
      assertThat(rule.at("/annotations/summary").asString()).endsWith(".");
      assertThat(rule.at("/annotations/action").asString()).endsWith(".");
    }
  }

  @Test
  void everyPanelAsksTheProvisionedDataSource() throws IOException {
    String source = Monitoring.yaml("grafana/datasources.yaml").at("/datasources/0/uid").asString();
    for (JsonNode panel : Monitoring.dashboard().path("panels")) {
      if (!panel.path("type").asString().equals("row")) {
        assertThat(panel.at("/datasource/uid").asString()).isEqualTo(source);
        assertThat(panel.path("targets")).isNotEmpty();
      }
    }
  }

  @Test
  void noTwoPanelsHaveTheSameNumber() throws IOException {
    assertThat(Monitoring.dashboard().path("panels").valueStream().map(it -> it.path("id").asInt()))
        .doesNotHaveDuplicates();
  }
}
