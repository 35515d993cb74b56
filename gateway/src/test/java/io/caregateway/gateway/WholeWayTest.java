package io.caregateway.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caregateway.core.billing.Counts;
import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.broker.FullDisk;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.stubs.ClinicalStubs;
import io.caregateway.stubs.StubsExtension;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
class WholeWayTest {

  @RegisterExtension
  @Order(1)
  static final StubsExtension stubs = new StubsExtension(ClinicalStubs.with().patients(80));

  @RegisterExtension
  @Order(2)
  static final GatewayExtension gateway =
      new GatewayExtension()
          .with("gateway.practices.A81001.name", "The Densham Surgery")
          .with("gateway.practices.A81001.clinical-system", "emis")
          .with("gateway.practices.A81001.base-url", () -> stubs.fhirBase("A81001"))
          .with("gateway.practices.B82002.name", "Larkfield Medical Centre")
          .with("gateway.practices.B82002.clinical-system", "tpp")
          .with("gateway.practices.B82002.base-url", () -> stubs.fhirBase("B82002"))
          .with(
              "gateway.practices.B82002.partner.key-file",
              () -> TestPki.get().file("oauth/B82002.key.pem"));

  @Test
  void everyPatientOfBothPracticesBecomesAnAccountInTheCore() throws Exception {
    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(
            () -> {
              assertThat(accounts("A81001")).isEqualTo(80);
              assertThat(accounts("B82002")).isEqualTo(80);
            });
    assertThat(get("/actuator/health"))
        .contains("\"practices\"", "in step, synced", "\"status\":\"UP\"");
    assertThat(get("/actuator/prometheus"))
        .contains("caregateway_outbox_depth{practice=\"A81001\"}")
        .contains("caregateway_outbox_age_seconds{practice=\"B82002\"}");
  }

  @Test
  void healthTellsThatTheBrokersDiskIsFullForAsLongAsItIs() throws Exception {
    try (FullDisk full = FullDisk.of(gateway.context())) {
      assertThat(get("/actuator/health/broker"))
          .contains("DOWN", "Messages between", "stand still");
    }
    assertThat(get("/actuator/health/broker")).contains("UP").doesNotContain("stand still");
    assertThat(get("/actuator/prometheus")).contains("caregateway_broker_disk_used_ratio ");
  }

  private static long accounts(String practice) {
    OdsCode code = new OdsCode(practice);
    return gateway
        .bean(PracticeTransactions.class)
        .in(
            code,
            () ->
                gateway.bean(Counts.class).accounts(code).values().stream()
                    .mapToLong(Long::longValue)
                    .sum());
  }

  private static String get(String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(gateway.management(path)).build(), BodyHandlers.ofString())
        .body();
  }
}
