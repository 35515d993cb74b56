package io.caregateway.proofs;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** What a gateway tells Prometheus. */
final class Metrics {

  private Metrics() {}

  static String text(PackagedGateway gateway) throws IOException, InterruptedException {
    URI address = URI.create(gateway.management() + "/actuator/prometheus");
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
        .body();
  }

  /** How many patients this very process has seen in its syncs. */
  static long syncedPatients(PackagedGateway gateway) throws IOException, InterruptedException {
    return text(gateway)
        .lines()
        .filter(line -> line.startsWith("caregateway_sync_patients_total{"))
        .filter(line -> line.contains("result=\"seen\""))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }
}
