package io.caregateway.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
class StartTest {

  @RegisterExtension static final GatewayExtension gateway = new GatewayExtension();

  @Test
  void saysThatItIsWell() throws Exception {
    HttpResponse<String> health =
        get(HttpClient.newHttpClient(), gateway.management("/actuator/health"));
    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(health.body()).contains("\"status\":\"UP\"");
  }

  @Test
  void showsItsMetrics() throws Exception {
    HttpResponse<String> metrics =
        get(HttpClient.newHttpClient(), gateway.management("/actuator/prometheus"));
    assertThat(metrics.statusCode()).isEqualTo(200);
    assertThat(metrics.body()).contains("jvm_memory_used_bytes");
  }

  @Test
  void showsNothingElseOnTheManagementPort() throws Exception {
    HttpClient anyone = HttpClient.newHttpClient();
    assertThat(get(anyone, gateway.management("/actuator/env")).statusCode()).isIn(403, 404);
    assertThat(get(anyone, gateway.management("/anything")).statusCode()).isEqualTo(403);
  }

  @Test
  void hasNoHealthOnThePortsOfPeopleAndMachines() throws Exception {
    assertThat(get(gateway.client(), gateway.people("/actuator/health")).statusCode())
        .isNotEqualTo(200);
  }

  @Test
  void asksMachinesForACertificate() {
    assertThatThrownBy(() -> get(gateway.client(), gateway.machines("/")))
        .isInstanceOf(IOException.class);
  }

  @Test
  void answersAMachineWithACertificate() throws Exception {
    HttpClient machine = gateway.client("machines/billing-client");
    assertThat(get(machine, gateway.machines("/")).statusCode()).isBetween(200, 499);
  }

  private static HttpResponse<String> get(HttpClient client, URI address)
      throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }
}
